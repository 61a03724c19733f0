import { businessNow } from '../providers/clock';
import type { PanelLocale } from '../providers/locale';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** The service works in one zone; a department elsewhere says so itself. */
export const serviceZone = 'Asia/Almaty';

/** Figures are written in Kazakh as in Russian here; browsers without Kazakh would write them otherwise. */
const tags: Record<PanelLocale, string> = { kk: 'ru-KZ', ru: 'ru-KZ', en: 'en-GB' };

function tag(locale: string): string {
  return tags[locale as PanelLocale] ?? 'ru-KZ';
}

/** An instant as day and minute on the department's wall clock. */
export function formatInstant(instant: string, locale: string, timeZone = serviceZone): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** A calendar day (`YYYY-MM-DD`), which has no zone. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** Whole tenge with grouping and the sign; accepts the scalar as number or digits. */
export function formatTenge(amount: number | string, locale: string): string {
  return `${new Intl.NumberFormat(tag(locale)).format(BigInt(amount))}\u00a0₸`;
}

export function formatCount(count: number, capped: boolean, locale: string): string {
  return `${new Intl.NumberFormat(tag(locale)).format(count)}${capped ? '+' : ''}`;
}

const units = [
  ['Days', 86_400_000],
  ['Hours', 3_600_000],
  ['Minutes', 60_000],
] as const;

/** "in 5 hours", "2 days ago". The words are ours: not every browser counts time in Kazakh. */
export function formatDistance(instant: string, translate: Translate, now = businessNow()): string {
  const distance = new Date(instant).getTime() - now;
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? units[2];
  const count = Math.floor(Math.abs(distance) / size);
  if (count === 0) return translate('adal.time.now');
  return translate(`adal.time.${distance < 0 ? 'ago' : 'in'}${unit}`, { smart_count: count });
}

/** A `datetime-local` value on the service's wall clock as an instant. */
export function wallClockToInstant(local: string, timeZone = serviceZone): string {
  const asUtc = new Date(`${local.length === 16 ? `${local}:00` : local}Z`);
  const shown = new Date(`${wallClock(asUtc, timeZone)}:00Z`);
  return new Date(asUtc.getTime() - (shown.getTime() - asUtc.getTime())).toISOString();
}

/** An instant as a `datetime-local` value on the service's wall clock. */
export function wallClock(instant: Date, timeZone = serviceZone): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return parts.replace(' ', 'T').slice(0, 16);
}
