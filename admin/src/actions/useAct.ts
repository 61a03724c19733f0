import { useRef, useState } from 'react';
import { ask, graphql, refusalCode } from '../providers/graphql';
import { signAct } from '../passkeys/signAct';
import { toInput, toValues, type Action, type Actionable, type ActionValues } from './action';
import { freshKey } from './key';

export type Phase = 'filling' | 'sending' | 'stepUp' | 'stale';

interface Act<T extends Actionable> {
  phase: Phase;
  error?: Error;
  /** The record as it is now, once it is known that somebody else changed it. */
  fresh?: T;
  send: (values: ActionValues) => Promise<void>;
  /** Goes back to the form; after a stale refusal the act is sent against the fresh version. */
  resume: () => void;
}

interface Options<T> {
  reload: () => Promise<T | undefined>;
  onDone: (answer: Record<string, unknown>) => void;
}

/** What the act answers: the payload of its mutation, or the record. */
async function carryOut({ mutation, address }: Action, input: object): Promise<Record<string, unknown>> {
  if (address) return ask<Record<string, unknown>>(address, input);
  const answer = await graphql<Record<string, Record<string, unknown>>>(mutation!, { input });
  return Object.values(answer)[0] ?? {};
}

/** Sends one act on one record: one idempotency key from the opening of its dialog to its end. */
export function useAct<T extends Actionable>(
  action: Action,
  record: T,
  { reload, onDone }: Options<T>,
): Act<T> {
  const key = useRef(freshKey());
  const [phase, setPhase] = useState<Phase>('filling');
  const [error, setError] = useState<Error>();
  const [fresh, setFresh] = useState<T>();

  const send = async (values: ActionValues) => {
    setPhase('sending');
    setError(undefined);
    const target = fresh ?? record;
    try {
      const filledIn = toValues(action, values);
      const which = action.creates ? {} : { id: target.id, expectedVersion: target.version };
      const input = { ...toInput(action, filledIn), ...which, idempotencyKey: key.current };
      const signed = action.signs && {
        signature: await signAct(
          action.signs.act,
          action.creates ? key.current : target.id,
          action.signs.content(target, filledIn),
        ),
      };
      onDone(await carryOut(action, { ...input, ...signed }));
    } catch (failure) {
      const code = refusalCode(failure);
      if (code === 'STEP_UP_REQUIRED') return setPhase('stepUp');
      if (code === 'STALE_VERSION') {
        setFresh(await reload().catch(() => undefined));
        return setPhase('stale');
      }
      setError(failure as Error);
      setPhase('filling');
    }
  };
  return { phase, error, fresh, send, resume: () => setPhase('filling') };
}
