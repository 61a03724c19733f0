import { randomBytes } from 'node:crypto';
import { blindIndex } from '../keys/blindIndex';
import type { PersonalSeal } from '../person/personalSeal';
import type { Letter } from './letter.entity';

/** Crockford's base 32: no letters that are mistaken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 12;
const TABLE = 'letter';

type Texts = Record<'title' | 'body' | 'collectCode', string>;

/** What letters say, and the codes they are collected with; both at rest under the person's key. */
export class LetterContents {
  constructor(
    private readonly personalSeal: PersonalSeal,
    private readonly indexKey: Buffer,
  ) {}

  /** Sealed texts of a new letter, with a fresh collect code and its index. */
  async seal(id: string, personId: string, keyVersion: number, texts: Pick<Texts, 'title' | 'body'>) {
    const collectCode = newCollectCode();
    const place = { table: TABLE, row: id, keyVersion };
    const sealed = await this.personalSeal.seal<keyof Texts>(personId, place, { ...texts, collectCode });
    return { ...sealed, collectIndex: this.indexOf(collectCode) };
  }

  /** The texts of a letter in clear. Only for the person, or for paper and mail to the person. */
  async open(letter: Letter): Promise<Texts> {
    const { id, personId, keyVersion, title, body, collectCode } = letter;
    if (!personId || !title || !body || !collectCode) throw new Error('the letter has no text');
    return this.personalSeal.open(
      personId,
      { table: TABLE, row: id, keyVersion },
      { title, body, collectCode },
    );
  }

  /** Index of a collect code, however it was spelled. */
  indexOf(collectCode: string): string {
    const bare = collectCode.replace(/[^0-9a-z]/gi, '').toUpperCase();
    return blindIndex(this.indexKey, 'COLLECT_CODE', bare);
  }
}

/** 60 random bits as XXXX-XXXX-XXXX. */
function newCollectCode(): string {
  const letters = Array.from(randomBytes(CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
