/** Words of what can be done about protection. */
export const protectionActions = {
  confirmProtection: {
    label: 'Confirm',
    explain: 'The system opened this record by itself; you confirm that it has to be.',
  },
  proposeProtectionEnd: {
    label: 'Propose the end',
    explain: 'Protection goes on until a second person ends it. The secret stays a secret.',
  },
  declineProtectionEnd: {
    label: 'Go on protecting',
    explain: 'The proposal is dropped; protection goes on.',
  },
  endProtection: {
    label: 'End protection',
    explain: 'You end it as the second person. Nothing is declassified, and check-ins go on.',
  },
  placeLegalHold: { label: 'Legal hold', explain: 'From now on nothing of these data can be destroyed.' },
  proposeHoldRelease: {
    label: 'Propose to lift the hold',
    explain: 'The hold stands until a second person lifts it.',
  },
  declineHoldRelease: { label: 'Leave the hold', explain: 'The hold stays.' },
  releaseLegalHold: {
    label: 'Lift the hold',
    explain: 'You lift it as the second person; the data may then be destroyed by two.',
  },
  assessThreat: {
    label: 'Assess the threat',
    explain: 'Your judgement is kept beside the earlier ones; the newest counts.',
  },
  proposeMeasure: {
    label: 'Propose a measure',
    explain:
      'Management decides. Relocation, documents and appearance need two approvals and a reason why others cannot suffice.',
  },
  endorseMeasure: {
    label: 'Endorse',
    explain: 'You are the first of two who have to approve an exceptional measure.',
  },
  approveMeasure: { label: 'Approve', explain: 'The measure may be handed to whoever carries it out.' },
  rejectMeasure: { label: 'Reject', explain: 'The measure is not taken; your reason is kept.' },
  bringMeasureIntoForce: {
    label: 'Bring into force',
    explain: 'It was handed over; on the day of review its need is looked at again.',
  },
  extendMeasure: { label: 'Extend', explain: 'The measure is still needed, until the next review.' },
  liftMeasure: { label: 'Lift', explain: 'The measure ends; your reason is kept.' },
  offerAgreement: {
    label: 'Offer an agreement',
    explain: 'A person who wishes it has to be offered one. Until it is in force, the state secret holds.',
  },
  recordAgreementSigned: { label: 'Signed', explain: 'You record that the person signed.' },
  recordAgreementDeclined: { label: 'Declined', explain: 'The person does not want it; the regime stays.' },
  putAgreementInForce: {
    label: 'Put into force',
    explain: 'The record is kept under the agreement from now on.',
  },
  scheduleCheckIn: {
    label: 'Schedule a check-in',
    explain: 'On that day the person is asked how things are.',
  },
  recordCheckIn: { label: 'Record the check-in', explain: 'You record how the person was found.' },
  recordNotReached: { label: 'Not reached', explain: 'The person is tried again on the day you name.' },
  reportRetaliation: {
    label: 'Report retaliation',
    explain: 'The service has fifteen days to tell the employer its view.',
  },
  recordConsent: {
    label: 'Record the consent',
    explain: 'Without written consent nothing confidential goes to the employer.',
  },
  addressEmployer: { label: 'Employer was told', explain: 'The employer has thirty days to decide anew.' },
  dismissRetaliation: { label: 'Not confirmed', explain: 'The report ends here; your reason is kept.' },
  withdrawRetaliation: { label: 'Withdrawn', explain: 'The person takes the report back.' },
  recordRedecision: {
    label: 'New decision',
    explain: 'What the employer decided, or that the term passed.',
  },
  closeRetaliation: { label: 'Close', explain: 'Nothing more is to be done.' },
  openEmployerProcedure: {
    label: 'Employer’s invitation',
    explain: 'An employer has to hear the service before it acts. Late materials are flagged.',
  },
  recordEmployerMeeting: {
    label: 'Meeting held',
    explain: 'The copy of the decision is due in three working days.',
  },
  recordEmployerDecision: {
    label: 'Decision received',
    explain: 'The service has two working days to object.',
  },
  objectToEmployer: { label: 'Object', explain: 'The employer has to decide anew.' },
  acceptEmployerDecision: { label: 'No objection', explain: 'The service has nothing to object.' },
  recordEmployerRedecision: {
    label: 'New decision',
    explain: 'What the employer decided, or that the term passed.',
  },
  abandonEmployerProcedure: { label: 'Given up', explain: 'The employer no longer intends it.' },
  logContact: { label: 'Log a contact', explain: 'What was said is kept sealed and cannot be changed.' },
  recordContactWish: { label: 'Record a wish', explain: 'The newest wish counts; earlier ones stay.' },
  orderAddressLabel: {
    label: 'Order a label',
    explain: 'The print room finds it in the vault’s spool. You do not see the address.',
  },
  proposeMerge: {
    label: 'One person with…',
    explain: 'A second person has to agree. Nothing is moved, so that it can be undone.',
  },
  approveMerge: { label: 'They are one', explain: 'You agree as the second person.' },
  declineMerge: { label: 'They are not', explain: 'The proposal is dropped.' },
  proposeMergeUndo: { label: 'Propose to undo', explain: 'The merge stands until a second person agrees.' },
  keepMerge: { label: 'Leave it', explain: 'The merge stays.' },
  undoMerge: { label: 'Undo', explain: 'You undo it as the second person.' },
  proposeIdentityCorrection: {
    label: 'Correct the identity',
    explain:
      'Type the whole identity as it ought to be. It is sealed here; a second person puts it in place.',
  },
  applyIdentityCorrection: {
    label: 'Put in place',
    explain: 'Letters and payments follow the new identity from now on. What it was stays sealed.',
  },
  declineIdentityCorrection: { label: 'Decline', explain: 'The identity stays as it was.' },
  reportLeak: { label: 'Suspected leak', explain: 'Management decides about it: another person than you.' },
  recordLeakMeasures: { label: 'What was done', explain: 'It replaces what stood there before.' },
  confirmLeak: { label: 'It was a leak', explain: 'A disclosure entails liability. State what was found.' },
  refuteLeak: { label: 'It was none', explain: 'State what was found.' },
  closeIncident: { label: 'Close', explain: 'Liability was settled, and the person is safe.' },
  recordCallOutcome: { label: 'How it went', explain: 'Say whether the person was reached.' },
  registerAssistant: {
    label: 'Register a helper',
    explain: 'Somebody who helps without having reported comes under protection.',
  },
  requestCallBack: {
    label: 'Connect me',
    explain: 'Your extension rings first, then the person’s telephone. The number stays in the vault.',
  },
  comparePersons: {
    label: 'Compare',
    explain: 'The question is written down with its purpose. Ten are answered an hour.',
  },
};
