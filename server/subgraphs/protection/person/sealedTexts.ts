import { Refusal, type RequestContext } from '../../../kernel';
import { KeyGone } from '../keyring/keyring';
import { type Vault, vaultOf } from '../vault';

/** A row about one person, with texts under that person's key. */
export interface SealedRow {
  id: string;
  personId: string;
  keyVersion: number;
}

export type OpenTexts<C extends string> = Record<C, string | null>;

/** All there are: rotation of data keys goes over them. */
export const everySealedTexts: { table: string; columns: readonly string[] }[] = [];

/** The columns of one table that hold what may identify: each sealed under the person's key for its own place. */
export class SealedTexts<C extends string> {
  constructor(
    readonly table: string,
    /** What the audit calls a row. */
    readonly subject: string,
    readonly columns: readonly C[],
  ) {
    everySealedTexts.push(this);
  }

  /**
   * Sealed values of the given columns, to be assigned to the row; what is not given is left out. Refuses WRONG_STATE
   * where the person was shredded: there is no key to write under.
   */
  async seal(
    vault: Vault,
    row: SealedRow,
    texts: Partial<Record<C, string | null>>,
  ): Promise<Partial<Record<C, string>>> {
    const given = Object.entries<string | null | undefined>(texts).filter(([, text]) => text?.trim());
    const clear = Object.fromEntries(given) as Record<C, string>;
    try {
      return await vault.seal.seal(row.personId, this.placeOf(row), clear);
    } catch (error) {
      throw error instanceof KeyGone ? new Refusal('WRONG_STATE') : error;
    }
  }

  /** What the row says, in clear; null where nothing was written, or where the person was shredded. */
  async open(vault: Vault, row: SealedRow): Promise<OpenTexts<C>> {
    const columns = row as unknown as Record<C, string | null>;
    const written = this.columns.filter((column) => columns[column] !== null);
    const blank = Object.fromEntries(this.columns.map((column) => [column, null])) as OpenTexts<C>;
    if (written.length === 0) return blank;
    const sealed = Object.fromEntries(written.map((column) => [column, columns[column]!]));
    try {
      return { ...blank, ...(await vault.seal.open(row.personId, this.placeOf(row), sealed)) };
    } catch (error) {
      if (error instanceof KeyGone) return blank;
      throw error;
    }
  }

  private placeOf({ id, keyVersion }: SealedRow) {
    return { table: this.table, row: id, keyVersion };
  }
}

interface Look {
  texts: SealedTexts<string>;
  row: SealedRow;
}

/** Opens a row's texts for the viewer. Every look of a request is in the audit before any is answered (R87). */
export function lookAt<C extends string>(
  ctx: RequestContext,
  texts: SealedTexts<C>,
  row: SealedRow,
): Promise<OpenTexts<C>> {
  const loader = ctx.loader<Look, OpenTexts<string>>('sealedTexts', async (looks) => {
    const notes = looks.map((look) => ({
      action: 'sealedText.read',
      subject: { type: look.texts.subject, id: look.row.id },
    }));
    await ctx.audit(...notes);
    return Promise.all(looks.map((look) => look.texts.open(vaultOf(ctx), look.row)));
  });
  return loader.load({ texts: texts as unknown as SealedTexts<string>, row }) as Promise<OpenTexts<C>>;
}
