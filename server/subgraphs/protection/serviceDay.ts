import { type Day, dayOf, DEFAULT_TIME_ZONE } from '../../calendar';
import { Refusal } from '../../kernel';

/** The day an instant falls on where the service is. */
export function serviceDay(instant: Date): Day {
  return dayOf(instant, DEFAULT_TIME_ZONE);
}

/** Refuses BAD_INPUT for a day that does not exist or is not after `today`. */
export function requireLater(day: Day, today: Day, field: string): void {
  const exists = !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  if (!exists || day <= today) throw new Refusal('BAD_INPUT', {}, { [field]: 'NOT_LATER' });
}

/** Refuses BAD_INPUT for a day that does not exist or is still to come. */
export function requirePast(day: Day, today: Day, field: string): void {
  const exists = !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  if (!exists || day > today) throw new Refusal('BAD_INPUT', {}, { [field]: 'NOT_PAST' });
}
