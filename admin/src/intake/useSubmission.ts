import { SealingRefusal } from '@adal/sealing';
import { useRef, useState } from 'react';
import { freshKey } from '../actions/key';
import { graphql } from '../providers/graphql';

interface Attempt {
  about: string;
  key: string;
  input: Record<string, unknown>;
}

interface Submission<T> {
  busy: boolean;
  error?: Error;
  answer?: T;
  submit: (
    about: unknown,
    build: (key: string) => Promise<Record<string, unknown>>,
  ) => Promise<T | undefined>;
}

/**
 * Sends a sealed form. When the network breaks, the same attempt is repeated byte for byte (sealing twice would
 * make another ciphertext); once the form was changed it is sealed anew under a new idempotency key.
 */
export function useSubmission<T>(mutation: string): Submission<T> {
  const attempt = useRef<Attempt>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [answer, setAnswer] = useState<T>();

  const submit: Submission<T>['submit'] = async (about, build) => {
    const described = JSON.stringify(about);
    setBusy(true);
    setError(undefined);
    try {
      if (attempt.current?.about !== described) {
        const key = freshKey();
        attempt.current = { about: described, key, input: { ...(await build(key)), idempotencyKey: key } };
      }
      const result = await graphql<Record<string, T>>(mutation, { input: attempt.current.input });
      const payload = Object.values(result)[0];
      attempt.current = null;
      setAnswer(payload);
      return payload;
    } catch (failure) {
      setError(
        failure instanceof SealingRefusal ? new Error(`adal.sealing.${failure.code}`) : (failure as Error),
      );
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, answer, submit };
}
