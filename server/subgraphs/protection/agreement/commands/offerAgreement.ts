import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { ProtectionRecord } from '../../record/record.entity';
import { mayProposeMeasure, mayReadRecord } from '../../record/record.policy';
import { requireLater, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { agreementTexts, ConfidentialityAgreement } from '../agreement.entity';
import type { OfferAgreementInput } from '../agreement.inputs';
import { agreementLifecycle } from '../agreement.lifecycle';
import { mayReadAgreement } from '../agreement.policy';

/** A person who wishes it is offered an agreement: the body is then bound to conclude it (domain §2.4). */
export const offerAgreement = command<OfferAgreementInput, ConfidentialityAgreement>({
  name: 'offerAgreement',
  result: ConfidentialityAgreement,
  mayRead: mayReadAgreement,
  async handle(ctx, { id, expectedVersion, terms, validUntil }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayProposeMeasure(ctx.viewer, record));
    if (validUntil) requireLater(validUntil, serviceDay(ctx.now), 'validUntil');
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const agreement = ctx.create(ConfidentialityAgreement, {
      ...row,
      recordId: record.id,
      state: agreementLifecycle.table.initial,
      offeredAt: ctx.now,
      offeredById: ctx.viewer.id,
      signedOn: null,
      signedRecordedById: null,
      inForceFrom: null,
      putInForceById: null,
      validUntil: validUntil ?? null,
      ...(await agreementTexts.seal(vaultOf(ctx), row, { terms })),
    });
    ctx.record('agreement.offered', agreementSubject(agreement));
    return ctx.save(agreement);
  },
});

/** What the audit calls an agreement. */
export function agreementSubject({ id }: Pick<ConfidentialityAgreement, 'id'>) {
  return { type: 'ConfidentialityAgreement', id };
}
