import { join } from 'node:path';
import type { CommandContext, Keys, Settings, Store, Subscriptions } from '../../kernel';
import { type Mailer, openSmtpMailer } from '../../mail';
import { IndexKeys } from './keyring/indexKeys';
import { Keyring } from './keyring/keyring';
import { openKeyProvider } from './keys/openKeyProvider';
import { type KeyProvider, VaultClosed } from './keys/keyProvider';
import { SharesKeyProvider } from './keys/sharesKeyProvider';
import { openCallDirectory, openExchange, type Telephony } from './callBack/telephony';
import { LetterContents } from './letter/letterContents';
import { openSpool, type Printer } from './letter/printer';
import { type BankOut, openBankDirectory } from './paymentOrder/bankOut';
import { Identities } from './person/identities';
import { PersonalSeal } from './person/personalSeal';
import { Custody } from './custody/custody';
import { CustodyOffice } from './custody/custodyOffice';
import { OpeningKeys } from './custody/openingKeys';
import { type Certification, openCertification } from './sealingKey/certification';
import { type EpochLengths, SealingKeys } from './sealingKey/sealingKeys';

/** What commands, handlers, workers and resolvers of the vault share. */
export interface Vault {
  /** False while the key provider is closed: whatever needs a key waits. */
  readonly isOpen: boolean;
  keyring: Keyring;
  indexKeys: IndexKeys;
  seal: PersonalSeal;
  identities: Identities;
  letters: LetterContents;
  sealingKeys: SealingKeys;
  custodyOffice: CustodyOffice;
  /** How long after new keys came nobody writes with the ones before any more. */
  rotationGraceMs: number;
  /** Null without SMTP_URL: every letter is printed. */
  mailer: Mailer | null;
  printer: Printer;
  bankOut: BankOut;
  telephony: Telephony;
}

export interface VaultParts {
  store: Store;
  keyringStore: Store;
  keys: Keys;
  settings: Settings;
  /** The one that the settings name unless another is given. */
  provider?: KeyProvider;
  epochs?: EpochLengths;
  rotationGraceMs?: number;
}

export function openVault(parts: VaultParts): Vault {
  const { store, keyringStore, keys, settings, provider, epochs } = parts;
  const held = provider ?? openKeyProvider(settings, keys, keyringStore);
  const keyring = new Keyring(keyringStore, held);
  const certification = openCertification(settings.keysDir, keys.directory);
  const seal = new PersonalSeal(keyring);
  const indexKeys = new IndexKeys(keyring, join(keys.directory, 'blind-index.key'));
  const { smtpUrl, mailFrom = 'noreply@localhost' } = settings;
  return {
    get isOpen() {
      return keyring.isOpen;
    },
    keyring,
    indexKeys,
    seal,
    identities: new Identities(seal, indexKeys),
    letters: new LetterContents(seal, indexKeys),
    sealingKeys: new SealingKeys(store, keyring, certification, epochs),
    custodyOffice: new CustodyOffice(held, custodyOf(held, keyringStore, certification, settings)),
    rotationGraceMs: parts.rotationGraceMs ?? ROTATION_GRACE_MS,
    mailer: smtpUrl ? openSmtpMailer(smtpUrl, mailFrom) : null,
    printer: openSpool(settings.printSpoolDir),
    bankOut: openBankDirectory(settings.bankOutDir),
    telephony: settings.pbxUrl
      ? openExchange(settings.pbxUrl)
      : openCallDirectory(settings.callOutDir ?? join(settings.dataDir, 'vault', 'calls')),
  };
}

/** Longer than any act may take. */
const ROTATION_GRACE_MS = 60_000;

/** Five shares of which three open, unless set otherwise. */
const DEFAULT_SHARES = { threshold: 3, shares: 5 };

function custodyOf(
  provider: KeyProvider,
  keyringStore: Store,
  certification: Certification,
  settings: Settings,
): Custody | null {
  if (!(provider instanceof SharesKeyProvider)) return null;
  const sizes = settings.keyShares ?? DEFAULT_SHARES;
  return new Custody(keyringStore, provider, new OpeningKeys(certification), sizes);
}

/**
 * Handlers that say "not now" while the vault is closed. All of them, whether they need a key or not: what one of them
 * refuses for good may depend on an event that waits.
 */
export function whenOpen(vault: Vault, handlers: Subscriptions): Subscriptions {
  const guarded = Object.entries(handlers).map(([type, handle]) => {
    const guard = (ctx: CommandContext, payload: never) => {
      if (!vault.isOpen) throw new VaultClosed();
      return (handle as (ctx: CommandContext, payload: never) => Promise<void>)(ctx, payload);
    };
    return [type, guard] as const;
  });
  return Object.fromEntries(guarded) as Subscriptions;
}

/** The vault a command, handler or resolver works with. */
export function vaultOf(ctx: { services: object }): Vault {
  return ctx.services as Vault;
}
