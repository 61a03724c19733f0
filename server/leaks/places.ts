import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Place } from './search';

const CHUNK = 4 * 1024 * 1024;

/** Where the vault itself writes to applicants and to the bank: there they must be. */
export function outsideWorld(dataDir: string): string[] {
  return filesUnder(join(dataDir, 'vault'));
}

/** Every file of the installation, database files with their write-ahead logs included, but letters and orders. */
export function filesOf(dataDir: string): Place[] {
  const outside = new Set(outsideWorld(dataDir));
  return filesUnder(dataDir)
    .filter((path) => !outside.has(path))
    .flatMap((path) => [
      {
        kind: /\.db(-\w+)?$/.test(path) ? 'database files' : 'other files',
        name: relative(dataDir, path),
        chunks: chunksOf(path),
      },
      ...(path.endsWith('.pdf') ? [pdfText(path)] : []),
    ]);
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

/** The text of a PDF, which does not stand in its bytes. */
export function pdfText(path: string): Place {
  return { kind: 'papers', name: `${path} as text`, chunks: [execFileSync('pdftotext', ['-q', path, '-'])] };
}

export function pdfTextOf(bytes: Buffer, name: string): Place {
  return { kind: 'papers', name, chunks: [execFileSync('pdftotext', ['-q', '-', '-'], { input: bytes })] };
}

/** Every row of a MariaDB schema. */
export async function rowsOf(name: string, url: string): Promise<Place> {
  const connection = await createConnection(url);
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  const chunks: Buffer[] = [];
  for (const table of tables) {
    const [rows] = await connection.query(`SELECT * FROM ${Object.values(table)[0]}`);
    chunks.push(Buffer.from(JSON.stringify(rows)));
  }
  await connection.end();
  return { kind: 'database rows', name, chunks };
}

/** Whatever a process has in its memory: what it mapped from files, and what is its own. Linux, same user only. */
export function memoryOf(pid: number, name: string): Place {
  return { kind: 'memory of processes', name, chunks: memoryChunks(pid) };
}

/** The processes of an installation, by its data directory: identifier and part. */
export function processesOf(dataDir: string): { pid: number; part: string }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const own = readFileSync(`/proc/${entry}/environ`, 'utf8')
          .split('\0')
          .includes(`DATA_DIR=${dataDir}`);
        const args = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
        const main = args.findIndex((arg) => arg.endsWith('/main.js'));
        return own && main > 0 ? [{ pid: Number(entry), part: args[main + 1] || 'all' }] : [];
      } catch {
        return [];
      }
    });
}

function* memoryChunks(pid: number): Generator<Buffer> {
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  const file = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (const line of maps) {
      const [, from, to, mode] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      if (!from || !mode?.startsWith('r') || /\[v(var|dso|syscall)/.test(line)) continue;
      yield* regionOf(file, buffer, BigInt(`0x${from}`), BigInt(`0x${to}`));
    }
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
