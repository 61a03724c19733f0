/** Words of the custodians' page and of shreddings. */
export const vault = {
  vault: {
    banner: {
      UNSPLIT:
        'The vault has no keys yet. Until custodians have dealt its shares, only anonymous reports can be registered.',
      CLOSED:
        'The vault is closed. Registration goes on; identities, letters and payments wait until custodians open it.',
    },
    standing: 'How it stands',
    explain: {
      UNSPLIT:
        'No shares have been dealt yet, so that the vault has no keys. Deal %{shares}; %{threshold} of them will open it.',
      CLOSED: 'The vault has forgotten its keys. %{threshold} of %{shares} shares open it.',
      OPEN: 'The vault is at work. Closed, it needs %{threshold} of %{shares} shares to open again.',
      OTHER: 'The key-encryption key is in %{provider}: the vault opens by itself.',
    },
    providers: { file: 'a file on the vault’s host', pkcs11: 'a PKCS#11 token' },
    entered: 'Shares entered: %{entered} of %{threshold} needed',
    enterHint: 'The share is sealed in this page before it leaves it. Nobody on its way can read it.',
    enter: 'Enter the share',
    mistyped: 'A letter or digit is wrong: the share does not pass its check.',
    noOpeningKey: 'The vault’s key for shares is not certified yet. Bring its certificate, or wait a moment.',
    dealing: 'Shares',
    ceremony: {
      FIRST: 'Deal the first shares. Sit together for it.',
      NONE: 'Deal new shares when one is lost, or when custodians change. Sit together for it.',
      JOINING:
        'Joined: %{joined} of %{shares}. Holders of shares in force who agreed: %{agreed} of %{needed}. Compare fingerprints aloud.',
      DEALT: 'Each has a share. Write it down, then enter it above: %{confirmed} of %{shares} have.',
      UNCERTAIN:
        'The new shares could not be put in force, or the vault was not told. Keep both, the new and the former. Any one of those who joined enters his new share above once more.',
    },
    ownFingerprint: 'Fingerprint of this page; the others must see the same beside your name:',
    writeDown:
      'This is your share. Write it down or print it, keep it under lock, and show it to nobody. It is shown only here and now.',
    print: 'Print',
    acts: {
      startShareCeremony: 'Begin to deal shares',
      joinShareCeremony: 'Join with this page',
      cancelShareCeremony: 'Give the dealing up',
      closeVault: 'Close the vault',
    },
    custodians: 'Custodians',
    noCustodians: 'Nobody holds a share yet.',
    yes: 'yes',
    columns: {
      account: 'Account',
      holdsShare: 'Holds a share',
      entered: 'Entered',
      agreed: 'Agreed to new ones',
      confirmed: 'Confirmed the new one',
      fingerprint: 'Fingerprint',
      kind: 'Keys',
      state: 'State',
      requestedBy: 'Asked for by',
      approvedBy: 'Agreed to by',
      done: 'Rows so far',
      at: 'When',
      acts: 'Acts',
      pseudonym: 'Pseudonym',
      basis: 'Basis',
    },
    rotations: 'New keys',
    rotationsHint: 'One custodian asks, another agrees. Everybody works on meanwhile.',
    noRotations: 'No new keys were asked for yet.',
    passedOver: 'Does not open and was passed over: %{count}',
    awaited:
      'The root key of sealing is kept offline. Certify these requests where it is and bring the certificates; the earlier keys stay in use until then.',
    ask: {
      KEK: 'New key-encryption key',
      DATA: 'New keys of all persons',
      INDEX: 'New index key',
      SEALING: 'New sealing key',
    },
    kinds: {
      KEK: 'Key-encryption key',
      DATA: 'Keys of persons',
      INDEX: 'Index key',
      SEALING: 'Sealing keys',
    },
  },
  shredding: {
    ask: 'Destroy an identity',
    askHint:
      'What is destroyed is gone for good, from backups too. Two others have to agree. Write no name into the basis.',
    send: 'Ask for it',
    none: 'No shreddings',
    noneHint: 'Requests appear here, for two others to agree to.',
  },
};

export const vaultActions = {
  approveKeyRotation: {
    label: 'Agree',
    explain: 'The vault begins at once. Reading and writing go on; the old keys are destroyed at the end.',
  },
  withdrawKeyRotation: { label: 'Take back', explain: 'The keys stay as they are.' },
  approveShredding: {
    label: 'Agree',
    explain: 'After the second agreement the identity is destroyed. There is no way back.',
  },
  withdrawShredding: { label: 'Give up', explain: 'Nothing is destroyed. It can be asked for again.' },
};

export const vaultStates = {
  vault: { UNSPLIT: 'Without keys', CLOSED: 'Closed', OPEN: 'Open' },
  keyRotation: {
    REQUESTED: 'Asked for',
    RUNNING: 'Under way',
    WAITING: 'Waits for certificates',
    DONE: 'Done',
    DONE_IN_PART: 'Done in part',
    WITHDRAWN: 'Taken back',
  },
  shredding: {
    REQUESTED: 'Asked for',
    APPROVED_ONCE: 'One agreed',
    APPROVED: 'Two agreed',
    DESTROYING: 'Begun',
    KEY_DESTROYED: 'Key destroyed, copies left',
    SHREDDED: 'Destroyed',
    WITHDRAWN: 'Given up',
  },
};

export const vaultFields = {
  vaultShare: 'Your share',
  pseudonym: 'Pseudonym',
  shreddingBasis: 'Decision or rule it rests on',
};
