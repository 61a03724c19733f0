import { useRef, useState } from 'react';
import { freshKey } from '../../actions/key';
import { graphql, refusalCode } from '../../providers/graphql';

/** Makes the input of an act, for the idempotency key that it will be sent under. */
type Prepare = (idempotencyKey: string) => object | Promise<object>;

/** Sends an act that has no record; asks for the second factor where it is wanted, and goes on afterwards. */
export function useSend(onDone: () => void) {
  const waiting = useRef<{ mutation: string; prepare: Prepare }>(undefined);
  const [busy, setBusy] = useState(false);
  const [stepUp, setStepUp] = useState(false);
  const [error, setError] = useState<Error>();

  const send = async (mutation: string, prepare: Prepare = () => ({})) => {
    waiting.current = { mutation, prepare };
    setBusy(true);
    setStepUp(false);
    setError(undefined);
    try {
      const idempotencyKey = freshKey();
      await graphql(mutation, { input: { ...(await prepare(idempotencyKey)), idempotencyKey } });
      onDone();
    } catch (failure) {
      if (refusalCode(failure) === 'STEP_UP_REQUIRED') setStepUp(true);
      else setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  const again = () => waiting.current && void send(waiting.current.mutation, waiting.current.prepare);
  return { send, again, busy, stepUp, error };
}
