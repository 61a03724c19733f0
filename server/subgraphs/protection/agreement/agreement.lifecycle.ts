import { defineLifecycle } from '../../../kernel';

export type AgreementState = 'OFFERED' | 'SIGNED' | 'IN_FORCE' | 'EXPIRED' | 'DECLINED';
export type AgreementAction = 'sign' | 'decline' | 'putInForce' | 'expire';

/** A confidentiality agreement (domain §4.5). */
export const agreementLifecycle = defineLifecycle<AgreementState, AgreementAction>({
  name: 'confidentialityAgreement',
  initial: 'OFFERED',
  terminal: ['EXPIRED', 'DECLINED'],
  steps: {
    OFFERED: { sign: 'SIGNED', decline: 'DECLINED' },
    SIGNED: { putInForce: 'IN_FORCE', decline: 'DECLINED' },
    IN_FORCE: { expire: 'EXPIRED' },
  },
});
