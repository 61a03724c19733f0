import { randomBytes } from 'node:crypto';
import { grouped, toBase32 } from '../../../sealing';
import type { IndexKeys } from '../keyring/indexKeys';
import type { PersonalSeal } from '../person/personalSeal';
import type { Letter } from './letter.entity';

const CODE_LENGTH = 12;
const TABLE = 'letter';

type Texts = Record<'title' | 'body' | 'collectCode', string>;

/** What letters say, and the codes they are collected with; both at rest under the person's key. */
export class LetterContents {
  constructor(
    private readonly personalSeal: PersonalSeal,
    private readonly indexKeys: IndexKeys,
  ) {}

  /** Sealed texts of a new letter, with a fresh collect code and its index. */
  async seal(id: string, personId: string, keyVersion: number, texts: Pick<Texts, 'title' | 'body'>) {
    const collectCode = newCollectCode();
    const place = { table: TABLE, row: id, keyVersion };
    const sealed = await this.personalSeal.seal<keyof Texts>(personId, place, { ...texts, collectCode });
    return { ...sealed, collectIndex: await this.indexOf(collectCode) };
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

  /** The collect code alone: for its index nothing else need open. */
  async openCode({ id, personId, keyVersion, collectCode }: Letter): Promise<string> {
    if (!personId || !collectCode) throw new Error('the letter has no collect code');
    const opened = await this.personalSeal.open(
      personId,
      { table: TABLE, row: id, keyVersion },
      { collectCode },
    );
    return opened.collectCode;
  }

  /** The index of a collect code under the newest key. */
  indexOf(collectCode: string): Promise<string> {
    return this.indexKeys.indexOf('COLLECT_CODE', bare(collectCode));
  }

  /** The indexes a letter with this collect code may have, however the code was spelled. */
  indexesOf(collectCode: string): Promise<string[]> {
    return this.indexKeys.indexesOf('COLLECT_CODE', bare(collectCode));
  }
}

function bare(collectCode: string): string {
  return collectCode.replace(/[^0-9a-z]/gi, '').toUpperCase();
}

/** 60 random bits as XXXX-XXXX-XXXX. */
function newCollectCode(): string {
  return grouped(toBase32(randomBytes(CODE_LENGTH)).slice(0, CODE_LENGTH));
}
