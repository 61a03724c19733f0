import { randomUUID } from 'node:crypto';
import { command, Refusal } from '../../../../kernel';
import { openSealed } from '../../person/openSealed';
import { Person } from '../../person/person.entity';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { vaultOf } from '../../vault';
import { correctedIdentity, correctionTexts, IdentityCorrection } from '../identityCorrection.entity';
import type { ProposeIdentityCorrectionInput } from '../identityCorrection.inputs';
import { correctionLifecycle } from '../identityCorrection.lifecycle';
import { mayReadCorrection } from '../identityCorrection.policy';

/** An officer hands in the identity as it ought to be; nothing changes before a second person agrees. */
export const proposeIdentityCorrection = command<ProposeIdentityCorrectionInput, IdentityCorrection>({
  name: 'proposeIdentityCorrection',
  result: IdentityCorrection,
  mayRead: mayReadCorrection,
  async handle(ctx, { id, expectedVersion, idempotencyKey, envelope, reason }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    const person = await ctx.manager.findOneBy(Person, { id: record.personId, identityState: 'HELD' });
    if (!person) throw new Refusal('WRONG_STATE');
    const identity = await openSealed(ctx, envelope, idempotencyKey, person.applicantKind);
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const vault = vaultOf(ctx);
    const correction = ctx.create(IdentityCorrection, {
      ...row,
      recordId: record.id,
      state: correctionLifecycle.table.initial,
      proposedAt: ctx.now,
      proposedById: ctx.viewer.id,
      decidedById: null,
      decidedAt: null,
      sealingKeyId: envelope.keyId,
      previous: null,
      ...(await correctionTexts.seal(vault, row, { reason })),
      ...(await correctedIdentity.seal(vault, row, { identity: JSON.stringify(identity) })),
    });
    ctx.record('identityCorrection.proposed', correctionSubject(correction));
    return ctx.save(correction);
  },
});

/** What the audit calls a correction. */
export function correctionSubject({ id }: Pick<IdentityCorrection, 'id'>): { type: string; id: string } {
  return { type: 'IdentityCorrection', id };
}
