import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { blindIndex } from '../keys/blindIndex';
import { KeyGone, type Keyring } from './keyring';

type IndexKind = Parameters<typeof blindIndex>[1];

const OWNER = 'blind-index';
const KEY_LENGTH = 32;

/**
 * Keys of the blind indexes. They are wrapped like all others, because whoever has one and the data can try every
 * personal number: a few thousand million are few.
 */
export class IndexKeys {
  constructor(
    private readonly keyring: Keyring,
    /** Where a key lay in clear before there were wrapped ones; taken in and removed at first use. */
    private readonly formerFile: string,
  ) {}

  /** The index of a value now. */
  async indexOf(kind: IndexKind, value: string): Promise<string> {
    const [first] = await this.keys();
    return blindIndex(first, kind, value);
  }

  /** Every index a value may stand under: two while indexes are being renewed. */
  async indexesOf(kind: IndexKind, value: string): Promise<string[]> {
    return (await this.keys()).map((key) => blindIndex(key, kind, value));
  }

  /** The version that every index stands under; null while some may stand under another. Also in a closed vault. */
  async settledVersion(): Promise<number | null> {
    const [newest, earlier] = await this.keyring.versions('INDEX', OWNER);
    return newest && !earlier ? newest.keyVersion : null;
  }

  /** Makes the next key: new indexes are made with it, old ones are still found. */
  async addKey(): Promise<void> {
    await this.keys();
    const [{ keyVersion }] = await this.keyring.versions('INDEX', OWNER);
    await this.keyring.put('INDEX', OWNER, keyVersion + 1, randomBytes(KEY_LENGTH));
  }

  /** Destroys every key but the newest: indexes made with them tell nobody anything any more. */
  async retireKeys(): Promise<void> {
    const [newest] = await this.keyring.versions('INDEX', OWNER);
    await this.keyring.destroy('INDEX', OWNER, newest.keyVersion);
  }

  private async keys(): Promise<Buffer[]> {
    const known = await this.keyring.versions('INDEX', OWNER);
    if (known.length === 0) return [await this.first()];
    const taken = await Promise.all(known.map(({ keyVersion }) => this.takeIfThere(keyVersion)));
    return taken.filter((key) => key !== null);
  }

  /** Null for an earlier key that was destroyed since it was listed: nothing is under it any more. */
  private async takeIfThere(keyVersion: number): Promise<Buffer | null> {
    try {
      return await this.keyring.take('INDEX', OWNER, keyVersion);
    } catch (error) {
      if (error instanceof KeyGone) return null;
      throw error;
    }
  }

  private async first(): Promise<Buffer> {
    const former = existsSync(this.formerFile)
      ? Buffer.from(readFileSync(this.formerFile, 'utf8'), 'base64')
      : null;
    const key = await this.keyring.takeOrMake('INDEX', OWNER, 1, () => former ?? randomBytes(KEY_LENGTH));
    rmSync(this.formerFile, { force: true });
    return key;
  }
}
