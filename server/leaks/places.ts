import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { inflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Place } from './search';

const CHUNK = 4 * 1024 * 1024;

/** What the vault itself hands to the post, the bank and the exchange: whose it is must stand there. */
export function outsideWorld(dataDir: string, holds: ReadonlySet<string>): Place[] {
  const kinds = { print: 'print spool', 'bank-out': 'payment orders', calls: 'call orders' };
  return Object.entries(kinds).flatMap(([folder, kind]) =>
    filesUnder(join(dataDir, 'vault', folder)).flatMap((path) =>
      fileAs(kind, dataDir, path).map((place) => ({ ...place, holds })),
    ),
  );
}

/** Every file of the installation, database files with their write-ahead logs included, but what leaves the vault. */
export function filesOf(dataDir: string): Place[] {
  const vault = join(dataDir, 'vault');
  return filesUnder(dataDir)
    .filter((path) => !path.startsWith(`${vault}/`))
    .flatMap((path) => fileAs(/\.db(-\w+)?$/.test(path) ? 'database files' : 'other files', dataDir, path));
}

/** A file; of a PDF, which shows none of its text in its bytes, also its streams and its text. */
export function fileAs(kind: string, folder: string, path: string): Place[] {
  const name = relative(folder, path);
  const whole = { kind, name, chunks: chunksOf(path) };
  return path.endsWith('.pdf') ? [whole, ...pdfParts(kind, name, readFileSync(path))] : [whole];
}

/** What a PDF holds packed: its streams, and the text that its reader sees. */
export function pdfParts(kind: string, name: string, bytes: Buffer): Place[] {
  return [
    { kind, name: `${name}, streams`, chunks: streamsOf(bytes) },
    {
      kind,
      name: `${name}, text`,
      chunks: readable(execFileSync('pdftotext', ['-q', '-', '-'], { input: bytes })),
    },
  ];
}

/** A text for readers: as it stands, and with its lines joined. */
export function readable(text: Buffer): Buffer[] {
  return [text, Buffer.from(text.toString().replace(/\s+/g, ' '))];
}

function* streamsOf(pdf: Buffer): Generator<Buffer> {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at)) {
    at += 'stream\n'.length;
    const end = pdf.indexOf('endstream', at);
    if (end < 0) return;
    try {
      yield inflateSync(pdf.subarray(at, end));
    } catch {
      // Not packed: its bytes are searched as they are.
    }
    at = end + 'endstream'.length;
  }
}

export function filesUnder(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Every row of a database, `sqlite:/path` or `mysql://...`: values that its file may hold in pieces. */
export async function rowsOf(name: string, url: string): Promise<Place> {
  const tables = url.startsWith('sqlite:')
    ? sqliteTables(url.slice('sqlite:'.length))
    : await mysqlTables(url);
  const values = tables.flat().flatMap((row): unknown[] => Object.values(row));
  return { kind: 'database rows', name, chunks: values.map(bytesOf) };
}

function sqliteTables(path: string): object[][] {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database.prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table'",
    );
    return tables.all().map(({ name }) => database.prepare<[], object>(`SELECT * FROM "${name}"`).all());
  } finally {
    database.close();
  }
}

async function mysqlTables(url: string): Promise<object[][]> {
  const connection = await createConnection(url);
  try {
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    const rows: object[][] = [];
    for (const table of tables) {
      const [all] = await connection.query<RowDataPacket[]>(`SELECT * FROM \`${Object.values(table)[0]}\``);
      rows.push(all);
    }
    return rows;
  } finally {
    await connection.end();
  }
}

const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : Buffer.from(`${JSON.stringify(value)}\n`);

/** Whatever a process has in its memory: what is its own, and what it mapped from files. Linux, same user only. */
export function memoryOf(pid: number, name: string): Place[] {
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  const regions = maps.flatMap((line) => {
    const [, from, to, path = ''] = /^([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \S+ *(.*)$/.exec(line) ?? [];
    const readable = from && to && !/^\[v(var|dso|syscall)/.test(path);
    return readable
      ? [{ from: BigInt(`0x${from}`), to: BigInt(`0x${to}`), mapped: path.startsWith('/') }]
      : [];
  });
  const of = (mapped: boolean) => regions.filter((region) => region.mapped === mapped);
  return [
    { kind: 'memory of processes', name, chunks: memoryChunks(pid, of(false)) },
    { kind: 'memory-mapped files', name, chunks: memoryChunks(pid, of(true)) },
  ];
}

/** The processes of an installation, by its data directory: identifier, and part or program. */
export function processesOf(dataDir: string): { pid: number; part: string }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const own = readFileSync(`/proc/${entry}/environ`, 'utf8')
          .split('\0')
          .includes(`DATA_DIR=${dataDir}`);
        const args = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
        return own ? [{ pid: Number(entry), part: partOf(args) }] : [];
      } catch {
        return [];
      }
    });
}

function partOf(args: readonly string[]): string {
  const script = args.findIndex((arg) => arg.endsWith('.js'));
  const program = basename(args[script] ?? '', '.js');
  return program === 'main' ? args[script + 1] || 'all' : program;
}

function* memoryChunks(pid: number, regions: { from: bigint; to: bigint }[]): Generator<Buffer> {
  const file = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (const { from, to } of regions) yield* regionOf(file, buffer, from, to);
  } finally {
    closeSync(file);
  }
}

function* regionOf(file: number, buffer: Buffer, from: bigint, to: bigint): Generator<Buffer> {
  for (let at = from; at < to; at += BigInt(CHUNK)) {
    const length = Number(to - at < BigInt(CHUNK) ? to - at : BigInt(CHUNK));
    try {
      yield buffer.subarray(0, readSync(file, buffer, 0, length, at));
    } catch {
      // A page that is promised but not there, or gone by now.
      return;
    }
  }
}

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
