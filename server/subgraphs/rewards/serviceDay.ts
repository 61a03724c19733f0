/** Kazakhstan has had one time zone since 1 March 2024; the days of decisions and of the MCI are its days. */
const SERVICE_ZONE = 'Asia/Almaty';

const asDay = new Intl.DateTimeFormat('en-CA', { timeZone: SERVICE_ZONE, dateStyle: 'short' });

/** The service's calendar day (`YYYY-MM-DD`) on which an instant falls. */
export function serviceDay(instant: Date): string {
  return asDay.format(instant);
}
