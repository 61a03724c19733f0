import type { Keys, Settings, Store } from '../../kernel';
import { Keyring } from './keyring/keyring';
import { openFileKeyProvider } from './keys/fileKeyProvider';
import type { KeyProvider } from './keys/keyProvider';
import { LetterContents } from './letter/letterContents';
import { type Mailer, openSmtpMailer } from './letter/mailer';
import { openSpool, type Printer } from './letter/printer';
import { type BankOut, openBankDirectory } from './paymentOrder/bankOut';
import { Identities } from './person/identities';
import { PersonalSeal } from './person/personalSeal';
import { openCertification } from './sealingKey/certification';
import { type EpochLengths, SealingKeys } from './sealingKey/sealingKeys';

/** What commands, handlers, workers and resolvers of the vault share. */
export interface Vault {
  /** False while the key provider is closed: whatever needs a key waits. */
  readonly isOpen: boolean;
  keyring: Keyring;
  seal: PersonalSeal;
  identities: Identities;
  letters: LetterContents;
  sealingKeys: SealingKeys;
  /** Null without SMTP_URL: every letter is printed. */
  mailer: Mailer | null;
  printer: Printer;
  bankOut: BankOut;
}

export interface VaultParts {
  store: Store;
  keyringStore: Store;
  keys: Keys;
  settings: Settings;
  /** The file provider under `KEYS_DIR/protection` unless another is given. */
  provider?: KeyProvider;
  epochs?: EpochLengths;
}

export function openVault({ store, keyringStore, keys, settings, provider, epochs }: VaultParts): Vault {
  const keyring = new Keyring(keyringStore, provider ?? openFileKeyProvider(keys.directory));
  const seal = new PersonalSeal(keyring);
  const indexKey = keys.secret('blind-index');
  const { smtpUrl, mailFrom = 'noreply@localhost' } = settings;
  return {
    get isOpen() {
      return keyring.isOpen;
    },
    keyring,
    seal,
    identities: new Identities(seal, indexKey),
    letters: new LetterContents(seal, indexKey),
    sealingKeys: new SealingKeys(store, keyring, openCertification(settings.keysDir, keys.directory), epochs),
    mailer: smtpUrl ? openSmtpMailer(smtpUrl, mailFrom) : null,
    printer: openSpool(settings.printSpoolDir),
    bankOut: openBankDirectory(settings.bankOutDir),
  };
}

/** The vault a command, handler or resolver works with. */
export function vaultOf(ctx: { services: object }): Vault {
  return ctx.services as Vault;
}
