import { randomBytes, randomUUID } from 'node:crypto';
import type { CommandContext } from '../../../kernel';
import { grouped, toBase32 } from '../../../sealing';
import { scheduleFirst } from '../checkIn/schedule';
import type { Person } from '../person/person.entity';
import { type PersonRole, ProtectionRecord } from './record.entity';
import { retentionLifecycle, recordLifecycle } from './record.lifecycle';

/** Opens the protection record of a person whose identity came in, once (R83, R84): the strictest regime first. */
export async function openRecord(
  ctx: CommandContext,
  person: Person,
  role: PersonRole,
): Promise<ProtectionRecord> {
  const known = await ctx.manager.findOneBy(ProtectionRecord, { personId: person.id });
  if (known) return known;
  const record = ctx.create(ProtectionRecord, {
    id: randomUUID(),
    number: randomNumber(),
    personId: person.id,
    keyVersion: person.keyVersion,
    role,
    state: recordLifecycle.table.initial,
    retention: retentionLifecycle.table.initial,
    regime: person.regime,
    openedAt: ctx.now,
    assistance: null,
    confirmedAt: null,
    confirmedById: null,
    endProposedById: null,
    endedAt: null,
    endedById: null,
    endReason: null,
    heldSince: null,
    heldById: null,
    releaseProposedById: null,
    holdReason: null,
  });
  ctx.move(record, recordLifecycle, 'open');
  await ctx.save(record);
  ctx.record('protection.opened', recordSubject(record), { role, regime: record.regime });
  await scheduleFirst(ctx, record);
  return record;
}

/** What the audit calls a record. */
export function recordSubject({ id }: Pick<ProtectionRecord, 'id'>): { type: string; id: string } {
  return { type: 'ProtectionRecord', id };
}

/** `PR-XXXX-XXXX`: 40 random bits. */
function randomNumber(): string {
  return `PR-${grouped(toBase32(randomBytes(5)))}`;
}
