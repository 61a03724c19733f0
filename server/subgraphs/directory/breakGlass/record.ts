import { type CommandContext, Refusal } from '../../../kernel';
import { ACCOUNTS_KEY } from '../staffMember/account';
import { BreakGlass, breakGlassSeal } from './breakGlass.entity';
import { mayReadBreakGlass } from './breakGlass.policy';

/** The record, locked. Refuses NOT_FOUND, STALE_VERSION, and ROW_TAMPERED for a row not written here. */
export async function lockBreakGlass(
  ctx: CommandContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<BreakGlass> {
  const record = await ctx.lock(BreakGlass, id, mayReadBreakGlass, expectedVersion);
  if (!breakGlassSeal.holds(ctx.keys.secret(ACCOUNTS_KEY), record)) throw new Refusal('ROW_TAMPERED');
  return record;
}

/** Writes the record and says in the audit what was done, with the grantee as the subject. */
export function saveBreakGlass(ctx: CommandContext, record: BreakGlass, act: string): Promise<BreakGlass> {
  const { id, staffId, role, hours, requestedById, endsAt } = record;
  const details = { breakGlass: id, role, hours, requestedById, endsAt: endsAt?.toISOString() ?? null };
  ctx.record(`breakGlass.${act}`, { type: 'staffMember', id: staffId }, details);
  record.mac = breakGlassSeal.of(ctx.keys.secret(ACCOUNTS_KEY), record);
  return ctx.save(record);
}
