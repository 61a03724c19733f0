import { randomBytes } from 'node:crypto';
import type { Module, SecretKey, Session } from 'graphene-pk11';
import { KEK_LENGTH, kekOf, wrapContext } from './kekRing';
import { type KeyProvider, UnknownKek, VaultClosed } from './keyProvider';

export interface Pkcs11Settings {
  /** Path of the module's library. */
  module: string;
  /** Label of the token. */
  token: string;
  pin: string;
}

type Graphene = typeof import('graphene-pk11');

const LABEL = 'adal-kek-';
const ID_BYTES = 6;
const IV_LENGTH = 12;
const TAG_BITS = 128;
const ROOM = 64 * 1024;
/** A token that is gone is looked for again after this long. */
const RETRY_MS = 2000;
const TOKEN_GONE = /CKR_(DEVICE_|TOKEN_NOT|SESSION_|USER_NOT_LOGGED_IN|SLOT_ID_INVALID)/;

interface Kek {
  id: string;
  label: string;
  key: SecretKey;
}

/**
 * Key-encryption keys that never leave a PKCS#11 token: AES-256, sensitive, not extractable. Other keys go in and out
 * through AES-GCM inside the token, bound to their context. The newest label wraps. A token that is pulled out closes
 * the vault; put back, it opens again by itself.
 */
export class Pkcs11KeyProvider implements KeyProvider {
  readonly name = 'pkcs11';
  private session: Session | null = null;
  private keks: Kek[] = [];
  private triedAt = 0;

  private constructor(
    private readonly settings: Pkcs11Settings,
    private readonly graphene: Graphene,
    private readonly module: Module,
  ) {}

  /** Throws where the library is missing, or the token, or where the PIN is wrong. */
  static open(settings: Pkcs11Settings): Pkcs11KeyProvider {
    // Optional: installed only where its native part could be built.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const graphene = require('graphene-pk11') as Graphene;
    const module = graphene.Module.load(settings.module, settings.module);
    try {
      module.initialize();
    } catch (error) {
      // Another vault of this process did it.
      if (!String(error).includes('ALREADY_INITIALIZED')) throw error;
    }
    const provider = new Pkcs11KeyProvider(settings, graphene, module);
    provider.connect();
    return provider;
  }

  isOpen(): boolean {
    if (this.session) return true;
    if (Date.now() - this.triedAt < RETRY_MS) return false;
    this.triedAt = Date.now();
    try {
      this.connect();
      return true;
    } catch {
      return false;
    }
  }

  async wrap(key: Uint8Array, context: string): Promise<string> {
    const { id, key: kek } = this.newest();
    const iv = randomBytes(IV_LENGTH);
    const sealed = this.onToken((session) =>
      session.createCipher(this.mechanism(iv, id, context), kek).once(Buffer.from(key), Buffer.alloc(ROOM)),
    );
    return `${id}.${Buffer.concat([iv, sealed]).toString('base64url')}`;
  }

  async unwrap(wrapped: string, context: string): Promise<Buffer> {
    const id = kekOf(wrapped);
    const kek = this.keks.find((candidate) => candidate.id === id);
    if (!kek) {
      if (!this.session) throw new VaultClosed();
      throw new UnknownKek();
    }
    const bytes = Buffer.from(wrapped.slice(id.length + 1), 'base64url');
    const [iv, sealed] = [bytes.subarray(0, IV_LENGTH), bytes.subarray(IV_LENGTH)];
    return this.onToken((session) =>
      Buffer.from(
        session
          .createDecipher(this.mechanism(iv, id, context), kek.key)
          .once(Buffer.from(sealed), Buffer.alloc(ROOM)),
      ),
    );
  }

  currentKek(): string {
    return this.newest().id;
  }

  async addKek(): Promise<string> {
    return this.onToken((session) => this.generate(session)).id;
  }

  async retireKeks(needed: readonly string[]): Promise<void> {
    const [newest, ...earlier] = this.keks;
    const unneeded = earlier.filter(({ id }) => !needed.includes(id));
    this.onToken(() => {
      for (const { key } of unneeded) key.destroy();
    });
    this.keks = [newest, ...earlier.filter((kek) => !unneeded.includes(kek))];
  }

  async close(): Promise<void> {
    try {
      this.session?.close();
    } finally {
      this.forget();
    }
  }

  private connect(): void {
    const { graphene, settings } = this;
    const slots = this.module.getSlots(true);
    const slot = Array.from({ length: slots.length }, (_, index) => slots.items(index)).find(
      (candidate) => candidate.getToken().label.trim() === settings.token,
    );
    if (!slot) throw new Error(`no PKCS#11 token is labelled ${settings.token}`);
    const session = slot.open(graphene.SessionFlag.SERIAL_SESSION | graphene.SessionFlag.RW_SESSION);
    try {
      session.login(settings.pin, graphene.UserType.USER);
    } catch (error) {
      if (!String(error).includes('ALREADY_LOGGED_IN')) throw error;
    }
    this.keks = this.find(session);
    if (this.keks.length === 0) this.generate(session);
    this.session = session;
  }

  private find(session: Session): Kek[] {
    const found = session.find({ class: this.graphene.ObjectClass.SECRET_KEY });
    return Array.from({ length: found.length }, (_, index) => {
      const key = found.items(index).toType<SecretKey>();
      return { key, label: key.label, id: (key.getAttribute('id') as Buffer).toString('base64url') };
    })
      .filter(({ label }) => label.startsWith(LABEL))
      .sort((a, b) => (a.label < b.label ? 1 : -1));
  }

  private generate(session: Session): Kek {
    const { graphene } = this;
    const id = randomBytes(ID_BYTES);
    const serial = Number(this.keks[0]?.label.slice(LABEL.length) ?? 0) + 1;
    const label = `${LABEL}${String(serial).padStart(6, '0')}`;
    const key = session.generateKey(graphene.KeyGenMechanism.AES, {
      ...{ class: graphene.ObjectClass.SECRET_KEY, keyType: graphene.KeyType.AES, valueLen: KEK_LENGTH },
      ...{ label, id, token: true, private: true, sensitive: true, extractable: false },
      ...{ encrypt: true, decrypt: true },
    });
    const kek = { id: id.toString('base64url'), label, key: key.toType<SecretKey>() };
    this.keks = [kek, ...this.keks];
    return kek;
  }

  private newest(): Kek {
    const [kek] = this.keks;
    if (!this.session || !kek) throw new VaultClosed();
    return kek;
  }

  private mechanism(iv: Buffer, kekId: string, context: string) {
    const associated = Buffer.from(wrapContext(kekId, context));
    return {
      name: 'AES_GCM',
      params: new this.graphene.AesGcm240Params(Buffer.from(iv), associated, TAG_BITS),
    };
  }

  /** Runs on the token. Where the token itself is gone the vault is closed, and not the key bad. */
  private onToken<T>(work: (session: Session) => T): T {
    if (!this.session) throw new VaultClosed();
    try {
      return work(this.session);
    } catch (error) {
      if (!TOKEN_GONE.test(String(error))) throw error;
      this.forget();
      throw new VaultClosed();
    }
  }

  private forget(): void {
    this.session = null;
    this.keks = [];
  }
}
