import type { RefusalCode } from '../contracts/refusals';

/** A catalogued "no". Its text is looked up in the reader's language when the answer is written. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Record<string, string | number> = {},
    /** Per-field codes, for BAD_INPUT and validation. */
    readonly fields?: Record<string, string>,
  ) {
    super(code);
  }
}

/** A "no" that will pass by itself: an event that meets it waits without end, and a request may be repeated later. */
export class NotNow extends Refusal {}
