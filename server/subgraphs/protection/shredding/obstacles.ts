import { In } from 'typeorm';
import { type CommandContext, Refusal } from '../../../kernel';
import { Letter } from '../letter/letter.entity';
import { PaymentOrder } from '../paymentOrder/paymentOrder.entity';
import { ProtectionRecord } from '../record/record.entity';

/**
 * Refuses LEGAL_HOLD where the person's data are held, and PERSON_IN_USE while a letter or a payment is on its way:
 * neither could be completed afterwards.
 */
export async function requireNothingAgainst(ctx: CommandContext, personId: string): Promise<void> {
  const held = { personId, retention: In(['HELD', 'RELEASE_PROPOSED']) };
  if (await ctx.manager.existsBy(ProtectionRecord, held)) throw new Refusal('LEGAL_HOLD');
  const letters = await ctx.manager.existsBy(Letter, { personId, state: 'QUEUED' });
  const payments = await ctx.manager.existsBy(PaymentOrder, { personId, state: 'PREPARED' });
  if (letters || payments) throw new Refusal('PERSON_IN_USE');
}
