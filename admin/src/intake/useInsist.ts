import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';

/** Whether a form shows all of its problems. As it is sent it begins to, and the cursor goes to the first of them. */
export function useInsist(): [boolean, (event: FormEvent) => void] {
  const [insist, setInsist] = useState(false);
  const begin = ({ currentTarget: form }: FormEvent) => {
    flushSync(() => setInsist(true));
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  return [insist, begin];
}
