const dayMs = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first day of the month that is `shift` months away from the one of this day. */
export function monthOf(day: string, shift: number): string {
  const [year, month] = day.split('-').map(Number);
  return iso(Date.UTC(year, month - 1 + shift, 1));
}

/** Weeks of a month, Monday first; days of other months fill the first and the last. */
export function weeksOf(firstDay: string): string[][] {
  const first = Date.parse(`${firstDay}T00:00:00Z`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const month = new Date(first).getUTCMonth();
  const weeks: string[][] = [];
  for (let monday = start; monday <= first || new Date(monday).getUTCMonth() === month; monday += 7 * dayMs) {
    weeks.push(Array.from({ length: 7 }, (_, day) => iso(monday + day * dayMs)));
  }
  return weeks;
}
