import { command } from '../../../../kernel';
import { ROW_KEY } from '../../keys/rowMac';
import { DisclosureGrant, grantMac, grantSubject } from '../disclosureGrant.entity';
import type { RevokeDisclosureGrantInput } from '../disclosureGrant.inputs';
import { disclosureGrantLifecycle } from '../disclosureGrant.lifecycle';
import { mayReadGrant, mayRevokeGrant } from '../disclosureGrant.policy';

/** Ends a grant at once: the next look is refused. */
export const revokeDisclosureGrant = command<RevokeDisclosureGrantInput, DisclosureGrant>({
  name: 'revokeDisclosureGrant',
  result: DisclosureGrant,
  mayRead: mayReadGrant,
  async handle(ctx, { id, expectedVersion }) {
    const grant = await ctx.lock(DisclosureGrant, id, mayReadGrant, expectedVersion);
    ctx.ifDenied.grantee = grant.readerId;
    ctx.require(mayRevokeGrant(ctx.viewer, grant));
    ctx.move(grant, disclosureGrantLifecycle, 'revoke');
    Object.assign(grant, { endedAt: ctx.now, endedById: ctx.viewer.id, endReason: 'REVOKED' });
    ctx.record('disclosureGrant.revoked', grantSubject(grant), { grantee: grant.readerId });
    return ctx.save(grantMac.sign(ctx.keys.secret(ROW_KEY), grant));
  },
});
