import { mutation } from '../../providers/mutation';

export const registerAssistantMutation = /* GraphQL */ `
  mutation RegisterAssistant($input: RegisterAssistantInput!) {
    registerAssistant(input: $input) {
      record {
        id
      }
      checkCode
    }
  }
`;

export const confirmProtectionMutation = mutation('confirmProtection', 'record');
export const proposeProtectionEndMutation = mutation('proposeProtectionEnd', 'record');
export const declineProtectionEndMutation = mutation('declineProtectionEnd', 'record');
export const endProtectionMutation = mutation('endProtection', 'record');
export const placeLegalHoldMutation = mutation('placeLegalHold', 'record');
export const proposeHoldReleaseMutation = mutation('proposeHoldRelease', 'record');
export const declineHoldReleaseMutation = mutation('declineHoldRelease', 'record');
export const releaseLegalHoldMutation = mutation('releaseLegalHold', 'record');
export const assessThreatMutation = mutation('assessThreat', 'assessment');
export const offerAgreementMutation = mutation('offerAgreement', 'agreement');
export const recordAgreementSignedMutation = mutation('recordAgreementSigned', 'agreement');
export const recordAgreementDeclinedMutation = mutation('recordAgreementDeclined', 'agreement');
export const putAgreementInForceMutation = mutation('putAgreementInForce', 'agreement');
export const logContactMutation = mutation('logContact', 'contact');
export const recordContactWishMutation = mutation('recordContactWish', 'wish');
export const orderAddressLabelMutation = mutation('orderAddressLabel', 'label');
export const proposeMergeMutation = mutation('proposeMerge', 'merge');
export const approveMergeMutation = mutation('approveMerge', 'merge');
export const declineMergeMutation = mutation('declineMerge', 'merge');
export const proposeMergeUndoMutation = mutation('proposeMergeUndo', 'merge');
export const keepMergeMutation = mutation('keepMerge', 'merge');
export const undoMergeMutation = mutation('undoMerge', 'merge');
export const proposeIdentityCorrectionMutation = mutation('proposeIdentityCorrection', 'correction');
export const applyIdentityCorrectionMutation = mutation('applyIdentityCorrection', 'correction');
export const declineIdentityCorrectionMutation = mutation('declineIdentityCorrection', 'correction');
