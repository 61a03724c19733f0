/** Words of intake: forms, protocol, warning, receipt, sealing. */
export const intake = {
  intake: {
    title: 'Register a report',
    howItCame: 'How it came',
    whoTells: 'Who tells it',
    whatHappened: 'What happened',
    bribery: 'Statement about a bribe',
    sealedHere:
      'Sealed in this page to the vault. Case officers, the committee and finance will know a pseudonym only.',
    anonymousText:
      'An anonymous report is registered and reviewed, but alone it is no pretext for a pre-trial investigation, and no notice can be sent.',
    cannotBeAnswered:
      'No address to write to: registration goes on, but the applicant cannot be told of decisions.',
    elementMissing: 'not stated',
    missingNeverBlocks: 'What is missing is marked and can be asked later; it never stops registration.',
    willBeUrgent: 'With a known time of transfer the report becomes urgent: management is alerted at once.',
    numberRight: 'The number is well formed',
    findsText: 'This text would tell who the applicant is: %{places}.',
    mask: 'Hide these',
    finds: { IIN: 'number', PHONE: 'phone', EMAIL: 'e-mail', NAME: 'applicant', ADDRESS: 'address' },
    notReady: 'Some inputs need another look; they are marked in red. Only these stop registration.',
    register: 'Register',
    registering: 'Sealing and registering…',
    sealing: 'Sealing…',
    discard: 'Discard the draft',
    another: 'Register another',
    refusedTitle: 'Intake is refused here',
    refused: {
      INSECURE_CONTEXT:
        'This page came over an unprotected connection, where a browser offers no cryptography: an identity typed here could not be sealed. Open the panel over https.',
      NO_ROOT:
        'This build of the panel has no key of the vault pinned in it, so nothing could be sealed. Tell the administrator.',
    },
  },
  warning: {
    title: 'Warning of liability for knowingly false denunciation',
    text: 'Knowingly false denunciation of a corruption crime is punished under article 419 of the Criminal Code of the Republic of Kazakhstan. The applicant is warned and certifies it by signature. Without the signature the report is registered all the same; only ERDR registration has to wait.',
    exempt: 'An official of a state body is not warned.',
    anonymous: 'There is nobody to warn behind an anonymous report.',
  },
  receipt: {
    title: 'Registered',
    text: 'Give the applicant the coupon. The check code is shown once: with it and the number the applicant can ask about the report.',
    urgent: 'Urgent: management has been alerted.',
    coupon: 'Coupon',
    openReport: 'Open the report',
  },
  protocol: {
    title: 'Protocol of an oral statement',
    begin: 'Take an oral statement',
    draftTitle: 'Oral statement: taking it down',
    none: 'You have taken no oral statements. Begin one with the button above.',
    toReading: 'Seal and go on to reading',
    print: 'Print for signing',
    speakerForgotten:
      'This tab no longer knows who speaks (it was reloaded). The identity is sealed and safe; on the printed sheet fill it in by hand.',
    steps: {
      DRAFT: 'Taken down',
      READ_BACK: 'Read back',
      WARNED: 'Warned',
      SIGNED_BY_APPLICANT: 'Signed by the applicant',
      EFFECTIVE: 'Signed by the official',
    },
    next: {
      DRAFT: 'Next: read it back',
      READ_BACK: 'Next: warn the applicant',
      WARNED: 'Next: the applicant signs',
      SIGNED_BY_APPLICANT: 'Next: you sign',
    },
    todo: {
      DRAFT: 'Read the sheet below aloud, slowly, in the language of the applicant. Then confirm.',
      READ_BACK: 'Read the warning to the applicant. Then confirm.',
      WARNED: 'Print the sheet and have the applicant sign it. Then confirm.',
      SIGNED_BY_APPLICANT: 'Sign the same sheet. With your signature the report is registered.',
    },
  },
  sealing: {
    INSECURE_CONTEXT: 'Nothing could be sealed on this connection. Open the panel over https.',
    IDENTITY_INVALID: 'The identity is not filled in correctly.',
    BINDING_INVALID: 'The seal could not be bound to this act. Try again.',
    CERTIFICATE_MALFORMED: 'The key of the vault came damaged. Nothing was sent; tell the administrator.',
    CERTIFICATE_FORGED:
      'The key offered is not vouched for by the service’s root. Nothing was sent; tell own security at once.',
    CERTIFICATE_NOT_YET_VALID: 'The key of the vault is not valid yet. Check the clock of this machine.',
    CERTIFICATE_EXPIRED:
      'The key of the vault has expired. Try again; if it stays, check the clock of this machine.',
    CERTIFICATE_MISMATCH:
      'The key offered is not the one vouched for. Nothing was sent; tell own security at once.',
    SUITE_UNKNOWN: 'The vault speaks a newer method than this panel. Reload the page.',
    ENVELOPE_MALFORMED: 'The sealed envelope came out damaged. Try again.',
    ENVELOPE_UNREADABLE: 'The sealed envelope cannot be read. Try again.',
  },
};
