import { type CommandContext, Refusal } from '../../../kernel';
import { ProtectionRecord } from './record.entity';

/**
 * Refuses LEGAL_HOLD while anybody's legal hold on the person's data stands, also one whose release is only proposed.
 * Locks the record, so that a hold and a shredding cannot pass each other.
 */
export async function requireNoLegalHold(ctx: CommandContext, personId: string): Promise<void> {
  const record = await ctx.lockWhere(ProtectionRecord, { personId });
  if (record && ['HELD', 'RELEASE_PROPOSED'].includes(record.retention)) throw new Refusal('LEGAL_HOLD');
}
