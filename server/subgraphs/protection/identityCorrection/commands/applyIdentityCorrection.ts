import { command, Refusal } from '../../../../kernel';
import type { Identity } from '../../../../sealing';
import { freshFactor } from '../../insiders';
import { Person } from '../../person/person.entity';
import { vaultOf } from '../../vault';
import { correctedIdentity, IdentityCorrection } from '../identityCorrection.entity';
import type { ApplyIdentityCorrectionInput } from '../identityCorrection.inputs';
import { correctionLifecycle } from '../identityCorrection.lifecycle';
import { mayApplyCorrection, mayReadCorrection } from '../identityCorrection.policy';
import { correctionSubject } from './proposeIdentityCorrection';

/** A second person puts the corrected identity in place; what it replaces stays, sealed, in the correction. */
export const applyIdentityCorrection = command<ApplyIdentityCorrectionInput, IdentityCorrection>({
  name: 'applyIdentityCorrection',
  result: IdentityCorrection,
  mayRead: mayReadCorrection,
  async handle(ctx, { id, expectedVersion }) {
    const correction = await ctx.lock(IdentityCorrection, id, mayReadCorrection, expectedVersion);
    ctx.require(mayApplyCorrection(ctx.viewer, correction));
    ctx.require(freshFactor(ctx.viewer));
    const vault = vaultOf(ctx);
    const person = await ctx.lockWhere(Person, { id: correction.personId });
    const { identity } = await correctedIdentity.open(vault, correction);
    if (person?.identityState !== 'HELD' || !identity) throw new Refusal('WRONG_STATE');
    const before = await vault.identities.replace(ctx, person, JSON.parse(identity) as Identity);
    const previous = JSON.stringify(before);
    Object.assign(correction, await correctedIdentity.seal(vault, correction, { previous }));
    ctx.move(correction, correctionLifecycle, 'apply');
    correction.decidedById = ctx.viewer.id;
    correction.decidedAt = ctx.now;
    ctx.record('identityCorrection.applied', correctionSubject(correction));
    ctx.record('identity.replaced', { type: 'ProtectedPerson', id: person.id }, { correction: id });
    return ctx.save(correction);
  },
});
