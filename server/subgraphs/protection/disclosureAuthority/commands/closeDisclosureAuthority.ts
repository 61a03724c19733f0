import { command, Refusal } from '../../../../kernel';
import { ROW_KEY } from '../../keys/rowMac';
import { authorityMac, DisclosureAuthority } from '../disclosureAuthority.entity';
import type { CloseDisclosureAuthorityInput } from '../disclosureAuthority.inputs';
import { mayCloseAuthority, mayReadAuthority } from '../disclosureAuthority.policy';

/** Ends an authority's right to ask; requests on acts of earlier days stand. */
export const closeDisclosureAuthority = command<CloseDisclosureAuthorityInput, DisclosureAuthority>({
  name: 'closeDisclosureAuthority',
  result: DisclosureAuthority,
  mayRead: mayReadAuthority,
  async handle(ctx, { id, expectedVersion, validTo }) {
    const key = ctx.keys.secret(ROW_KEY);
    const authority = await ctx.lock(DisclosureAuthority, id, mayReadAuthority, expectedVersion);
    authorityMac.check(key, authority);
    ctx.require(mayCloseAuthority(ctx.viewer, authority));
    if (validTo < authority.validFrom) throw new Refusal('BAD_INPUT', {}, { validTo: 'BEFORE_FROM' });
    authority.validTo = validTo;
    authority.closedById = ctx.viewer.id;
    ctx.record('disclosureAuthority.closed', { type: 'DisclosureAuthority', id }, { validTo });
    return ctx.save(authorityMac.sign(key, authority));
  },
});
