import { readFileSync, writeFileSync } from 'node:fs';
import type { Store } from '../../../server/kernel';

type Row = Record<string, string | number | null>;

/** Numbers that look random and are the same for each seed. */
function numbersFrom(seed: number) {
  let state = seed * 2654435761;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % below;
  };
}

/** Somebody who may write to the database and to the checkpoint file, but has none of the keys. */
export class Tampering {
  private rows: Row[] | undefined;
  private head: Row[] | undefined;
  private readonly file: string;

  constructor(
    private readonly store: Store,
    private readonly path: string,
  ) {
    this.file = readFileSync(path, 'utf8');
  }

  async edit(n: number, column: string, value: string | number | null): Promise<void> {
    const { id } = await this.row(n);
    await this.sql(`UPDATE audit_entry SET ${column} = ? WHERE id = ?`, [value, id!]);
  }

  async remove(n: number): Promise<void> {
    await this.sql('DELETE FROM audit_entry WHERE id = ?', [(await this.row(n)).id!]);
  }

  async double(n: number, changes: Row): Promise<void> {
    await this.insert('audit_entry', { ...(await this.row(n)), ...changes });
  }

  async exchange(a: number, b: number, column: string): Promise<void> {
    const [one, other] = [await this.row(a), await this.row(b)];
    await this.edit(a, column, other[column]);
    await this.edit(b, column, one[column]);
  }

  async removeCheckpoint(number: number): Promise<void> {
    await this.original();
    await this.sql('DELETE FROM audit_entry WHERE checkpoint = ?', [number]);
  }

  dropLines(count: number): void {
    this.writeLines(this.lines().slice(0, -count));
  }

  /** One of everything such a person might try; tells what it was. */
  async atRandom(seed: number): Promise<string> {
    const pick = numbersFrom(seed);
    const rows = (await this.original()).length;
    const [a, b] = [pick(rows), pick(rows)];
    const other = a === b ? (b + 1) % rows : b;
    const lines = this.lines();
    const line = pick(lines.length);
    const content = ['at', 'actor', 'actorKind', 'action', 'subjectType', 'subjectId', 'details', 'mac'];
    const column = content[pick(content.length)];
    const acts: [string, () => unknown][] = [
      [`${column} of ${a}`, () => this.bend(a, column, pick)],
      [`${a} deleted`, () => this.remove(a)],
      [`${a} doubled`, () => this.double(a, { id: `copy-${seed}`, position: pick(9) })],
      [
        `${a} put in unsealed`,
        () => this.double(a, { id: `copy-${seed}`, checkpoint: null, position: null }),
      ],
      [`${a} unsealed`, () => this.edit(a, 'checkpoint', null)],
      [`${a} moved`, () => this.edit(a, 'position', 20 + pick(9))],
      [`content of ${a} and ${other} exchanged`, () => this.exchange(a, other, 'mac')],
      [`the last ${a + 1} cut off`, () => this.cutRows(a + 1)],
      [`line ${line} bent`, () => this.bendLine(line, pick)],
      [`line ${line} taken out`, () => this.writeLines(lines.filter((_, i) => i !== line))],
      [`line ${line} doubled`, () => this.writeLines(lines.flatMap((l, i) => (i === line ? [l, l] : [l])))],
      [`lines from ${line} cut off`, () => this.writeLines(lines.slice(0, line))],
      ['file cut short', () => writeFileSync(this.path, this.file.slice(0, pick(this.file.length - 1)))],
      [
        `lines ${line} turned round`,
        () => this.writeLines([...lines.slice(line), ...lines.slice(0, line)].reverse()),
      ],
    ];
    const [what, act] = acts[seed % acts.length];
    await act();
    return what;
  }

  /** Puts everything back as it was. */
  async restore(): Promise<void> {
    const rows = await this.original();
    writeFileSync(this.path, this.file);
    await this.store.write(async (manager) => {
      await manager.query('DELETE FROM audit_entry');
      await manager.query('DELETE FROM audit_head');
      for (const row of rows) await this.insert('audit_entry', row, manager);
      for (const row of this.head!) await this.insert('audit_head', row, manager);
    });
  }

  private async bend(n: number, column: string, pick: (below: number) => number): Promise<void> {
    const value = String((await this.row(n))[column]);
    const at = column === 'at' ? pick(4) : pick(value.length);
    const letter = value[at] === '1' ? '2' : '1';
    await this.edit(n, column, value.slice(0, at) + letter + value.slice(at + 1));
  }

  private bendLine(n: number, pick: (below: number) => number): void {
    const lines = this.lines();
    const line = lines[n];
    const at = pick(line.length);
    lines[n] = line.slice(0, at) + (line[at] === '7' ? '8' : '7') + line.slice(at + 1);
    this.writeLines(lines);
  }

  private async cutRows(count: number): Promise<void> {
    const rows = await this.original();
    for (let n = rows.length - count; n < rows.length; n++) await this.remove(n);
  }

  private lines(): string[] {
    return readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
  }

  private writeLines(lines: string[]): void {
    writeFileSync(this.path, lines.map((line) => `${line}\n`).join(''));
  }

  private async original(): Promise<Row[]> {
    this.head ??= await this.store.read.query('SELECT * FROM audit_head');
    const sql = 'SELECT * FROM audit_entry ORDER BY checkpoint, position';
    return (this.rows ??= await this.store.read.query<Row[]>(sql));
  }

  private async row(n: number): Promise<Row> {
    return (await this.original())[n];
  }

  private async insert(table: string, row: Row, manager = this.store.read): Promise<void> {
    const columns = Object.keys(row);
    const quoted = columns.map((column) =>
      this.store.dialect === 'mysql' ? `\`${column}\`` : `"${column}"`,
    );
    const marks = columns.map(() => '?').join();
    await manager.query(`INSERT INTO ${table} (${quoted.join()}) VALUES (${marks})`, Object.values(row));
  }

  private sql(statement: string, values: (string | number | null)[]): Promise<unknown> {
    return this.store.write((manager) => manager.query(statement, values));
  }
}
