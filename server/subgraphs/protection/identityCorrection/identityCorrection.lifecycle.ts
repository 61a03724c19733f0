import { defineLifecycle } from '../../../kernel';

export type CorrectionState = 'PROPOSED' | 'APPLIED' | 'DECLINED';
export type CorrectionAction = 'apply' | 'decline';

/** A correction of who somebody is. */
export const correctionLifecycle = defineLifecycle<CorrectionState, CorrectionAction>({
  name: 'identityCorrection',
  initial: 'PROPOSED',
  terminal: ['APPLIED', 'DECLINED'],
  steps: { PROPOSED: { apply: 'APPLIED', decline: 'DECLINED' } },
});
