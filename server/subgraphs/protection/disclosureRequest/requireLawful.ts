import { type CommandContext, Refusal } from '../../../kernel';
import {
  authorityMac,
  DisclosureAuthority,
  isInForce,
} from '../disclosureAuthority/disclosureAuthority.entity';
import { ROW_KEY } from '../keys/rowMac';
import { serviceDay } from '../serviceDay';
import type { DisclosureRequest } from './disclosureRequest.entity';

/**
 * R85: a court or an authority of the register, in force on the day of its act; an act with number and date; a legal
 * basis; somebody the vault knows. Refuses NOT_AN_AUTHORITY, AUTHORITY_NOT_IN_FORCE, REQUEST_INCOMPLETE.
 */
export async function requireLawful(ctx: CommandContext, request: DisclosureRequest): Promise<void> {
  const { authorityId, actNumber, actDate, basis, personId } = request;
  const authority = authorityId && (await ctx.manager.findOneBy(DisclosureAuthority, { id: authorityId }));
  if (!authority) throw new Refusal('NOT_AN_AUTHORITY');
  authorityMac.check(ctx.keys.secret(ROW_KEY), authority);
  const whole = actNumber && actDate && basis && personId;
  if (!whole || actDate > serviceDay(ctx.now)) throw new Refusal('REQUEST_INCOMPLETE');
  if (!isInForce(authority, actDate)) throw new Refusal('AUTHORITY_NOT_IN_FORCE');
}
