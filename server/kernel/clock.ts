/** Business time. Lifetimes of tokens and sessions use the machine's own clock instead. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, or one that starts at `from` and ticks on (demo realm only). */
export function createClock(from?: Date): Clock {
  const shift = from ? from.getTime() - Date.now() : 0;
  return { now: () => new Date(Date.now() + shift) };
}
