import type { Policy } from '../../../kernel';
import { approver, insider, notBy, officer, stepsOf } from '../insiders';
import type { ConfidentialityAgreement } from './agreement.entity';
import { agreementLifecycle } from './agreement.lifecycle';

export const mayReadAgreement: Policy<ConfidentialityAgreement> = (viewer) => insider(viewer);

const step = stepsOf<
  ConfidentialityAgreement['state'],
  Parameters<typeof agreementLifecycle.can>[1],
  ConfidentialityAgreement
>(agreementLifecycle);

export const mayRecordSigned = step(officer, 'sign');
export const mayRecordDeclined = step(officer, 'decline');
/** It changes the regime, so that whoever offered it or took the signature does not decide. */
export const mayPutInForce = step(approver, 'putInForce', notBy('offeredById', 'signedRecordedById'));

export const agreementActions: Record<string, Policy<ConfidentialityAgreement>> = {
  recordAgreementSigned: mayRecordSigned,
  recordAgreementDeclined: mayRecordDeclined,
  putAgreementInForce: mayPutInForce,
};
