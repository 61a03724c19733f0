import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { addMonths, type Day } from '../../../calendar';
import type { CommandContext } from '../../../kernel';
import type { ProtectionRecord } from '../record/record.entity';
import { serviceDay } from '../serviceDay';
import { CheckIn } from './checkIn.entity';
import { checkInLifecycle } from './checkIn.lifecycle';

/** Months after the opening of a record at which the person is asked (P). */
const MONTHS = [3, 6, 12];

type Whose = Pick<ProtectionRecord, 'id' | 'personId' | 'keyVersion'>;

/** The check-ins every record starts with. */
export async function scheduleFirst(ctx: CommandContext, record: Whose): Promise<void> {
  const today = serviceDay(ctx.now);
  for (const months of MONTHS) await schedule(ctx, record, addMonths(today, months), months);
}

export async function schedule(
  ctx: CommandContext,
  { id: recordId, personId, keyVersion }: Whose,
  dueOn: Day,
  months = 0,
): Promise<CheckIn> {
  const checkIn = ctx.create(CheckIn, {
    id: randomUUID(),
    recordId,
    personId,
    keyVersion,
    state: checkInLifecycle.table.initial,
    months,
    dueOn,
    attempts: 0,
    heldAt: null,
    heldById: null,
    outcome: null,
    notes: null,
  });
  ctx.record('checkIn.scheduled', checkInSubject(checkIn), { months });
  return ctx.save(checkIn);
}

/** Nobody is left to ask: the identity is being shredded. */
export async function cancelCheckIns(ctx: CommandContext, personId: string): Promise<void> {
  const where = { personId, state: In(['SCHEDULED', 'DUE']) };
  for (const checkIn of await ctx.manager.find(CheckIn, { where, ...ctx.rowLock })) {
    ctx.move(checkIn, checkInLifecycle, 'cancel');
    await ctx.save(checkIn);
    ctx.record('checkIn.cancelled', checkInSubject(checkIn));
  }
}

/** What the audit calls a check-in. */
export function checkInSubject({ id }: Pick<CheckIn, 'id'>): { type: string; id: string } {
  return { type: 'CheckIn', id };
}
