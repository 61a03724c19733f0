let ahead = 0;

/** Sets this tab by the service's clock, which in a demonstration may stand at another date than the machine's. */
export function setBusinessClock(now: string | undefined): void {
  if (now) ahead = new Date(now).getTime() - Date.now();
}

/** The service's time, epoch milliseconds: what terms are measured by. */
export function businessNow(): number {
  return Date.now() + ahead;
}
