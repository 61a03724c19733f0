/** Acts: the word on the button, and what pressing it does. */
export const actions = {
  reviewReport: {
    label: 'Review',
    explain:
      'You state what the review found. Management then approves it or sends it back: another person than you.',
  },
  approveReview: {
    label: 'Approve the review',
    explain: 'With this both steps of the review are done, and the report can be classified.',
  },
  returnReview: {
    label: 'Send back',
    explain: 'The review goes back to the procedural officer with your reason.',
  },
  classifyAsCriminal: {
    label: 'Classify as criminal',
    explain:
      'The report is entered in the Crime Record Book under a number of its own. The offence can be named now or later.',
  },
  classifyAsNonCriminal: {
    label: 'Classify as non-criminal',
    explain: 'No entry is made in the Crime Record Book.',
  },
  returnWithExplanation: {
    label: 'Return with an explanation',
    explain: 'The matter is one of civil law. A notice to the applicant is created with your explanation.',
  },
  certifyWarning: {
    label: 'Certify the warning',
    explain:
      'The applicant has signed, on paper, that he was warned of the liability for a knowingly false denunciation. After this the statement may lead to the ERDR.',
  },
  correctIdentity: {
    label: 'Correct the identity',
    explain:
      'The vault could not use what was sealed. Type the identity again from the paper; it is sealed in this page and sent once more.',
  },
  requestErdrRegistration: {
    label: 'Request ERDR',
    explain:
      'Asks the investigator to register the entry in the Unified Register of Pre-trial Investigations.',
  },
  recordErdrRegistration: {
    label: 'Record the ERDR number',
    explain: 'Records the number the register has given. The applicant is owed a notice.',
  },
  rejectErdrRegistration: { label: 'Reject', explain: 'The entry goes back to open with your reason.' },
  chargeOffEntry: {
    label: 'Charge off',
    explain:
      'The entry is written off to the nomenclature file. Needs one of two grounds; the applicant is owed a notice and may appeal.',
  },
  draftReferral: {
    label: 'Draft a referral',
    explain:
      'Materials go without a word about who reported. Another person approves the draft before it is dispatched.',
  },
  approveReferral: { label: 'Approve', explain: 'After approval the procedural officer can dispatch it.' },
  dispatchReferral: {
    label: 'Dispatch',
    explain: 'The body sees the referral from this moment. The applicant is owed a notice.',
  },
  recallReferral: { label: 'Recall', explain: 'The body no longer works on it; the entry is open again.' },
  cancelReferral: { label: 'Cancel', explain: 'The referral never leaves.' },
  prepareNotice: {
    label: 'Prepare',
    explain: 'Settle what the letter says. The vault adds name and address; write neither here.',
  },
  signNotice: {
    label: 'Sign',
    explain: 'The letter goes to the vault, which addresses and sends it. It cannot be changed afterwards.',
  },
  takeTask: { label: 'Take', explain: 'The task becomes yours.' },
  completeTask: { label: 'Done', explain: 'The task is finished.' },
  recordReadBack: {
    label: 'Read back',
    explain: 'Confirms that the protocol was read to the applicant and found correct.',
  },
  recordWarning: {
    label: 'Warned',
    explain: 'Confirms that the applicant was warned of criminal liability for knowingly false denunciation.',
  },
  signProtocolByApplicant: {
    label: 'The applicant has signed',
    explain: 'The paper bears the applicant’s signature under statement and warning.',
  },
  signProtocolByOfficial: {
    label: 'I have signed',
    explain:
      'The protocol takes effect and the report is registered in the same moment. The number and the check code follow.',
  },
  abandonProtocol: {
    label: 'Break off',
    explain: 'Not signed by both, it is no effective statement; it is kept and registered as a message.',
  },
  recordLetterPosted: { label: 'Posted', explain: 'The tracking number is the proof of posting.' },
  recordLetterDelivered: { label: 'Delivered', explain: 'The post confirmed delivery.' },
  recordLetterReturned: {
    label: 'Came back',
    explain:
      'Unclaimed letters can be posted again; any other reason settles the letter. A mail that bounced is printed.',
  },
  openRewardCase: {
    label: 'Open a case',
    explain: 'A reward case under a random number; the person appears by a pseudonym only.',
  },
  calculateReward: {
    label: 'Calculate',
    explain:
      'Calculates the amount by the schedule and the MCI of the day. It stays provisional until the committee approves.',
  },
  submitToCommittee: {
    label: 'Put before the committee',
    explain: 'Voting opens. Votes stay sealed until the quorum is there.',
  },
  castVote: {
    label: 'Vote',
    explain: 'You say whether a reward is due; its size is never voted on. A vote cannot be changed.',
  },
  closeVoting: {
    label: 'Close the voting',
    explain: 'Votes are counted. Without a quorum the case is adjourned and the votes stay sealed.',
  },
  preparePayout: {
    label: 'Prepare the payment',
    explain: 'The vault completes the payee and hands the order to the bank. You will not learn who it is.',
  },
  confirmPayout: {
    label: 'Confirm the payment',
    explain: 'Confirms that the treasury paid. Must be another person than prepared it. This ends the case.',
  },
};
