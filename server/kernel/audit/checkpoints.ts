import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder, writeThrough } from '../durableFiles';

/** One line of the checkpoint file: signed, and chained to the line before it. */
export interface Checkpoint {
  number: number;
  count: number;
  root: string;
  sealedAt: string;
  previous: string;
  signature: string;
}

const FIRST_PREVIOUS = 'none';

/** What the next checkpoint names as its predecessor. */
export function checkpointHash(checkpoint: Checkpoint | null | undefined): string {
  return checkpoint
    ? createHash('sha256').update(JSON.stringify(checkpoint)).digest('base64url')
    : FIRST_PREVIOUS;
}

function signedContent({ number, count, root, sealedAt, previous }: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify([number, count, root, sealedAt, previous]));
}

export function signCheckpoint(key: KeyObject, content: Omit<Checkpoint, 'signature'>): Checkpoint {
  const { number, count, root, sealedAt, previous } = content;
  return {
    number,
    count,
    root,
    sealedAt,
    previous,
    signature: sign(null, signedContent(content), key).toString('base64url'),
  };
}

export function signatureHolds(key: KeyObject, checkpoint: Checkpoint): boolean {
  return verify(null, signedContent(checkpoint), key, Buffer.from(String(checkpoint.signature), 'base64url'));
}

/** Appends a checkpoint and waits until it is on the disk. */
export function appendCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(file), { recursive: true });
  const isFirst = !existsSync(file);
  const handle = openSync(file, 'a', 0o600);
  try {
    writeThrough(handle, JSON.stringify(checkpoint) + '\n');
  } finally {
    closeSync(handle);
  }
  if (isFirst) syncFolder(dirname(file));
}

/**
 * The lines of a checkpoint file, oldest first; null for a line that is no checkpoint to the letter. A last
 * line without its end is left out: the power went while it was written.
 */
export function readCheckpoints(file: string): (Checkpoint | null)[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop();
  return lines.map(parseLine);
}

/** Takes a half-written last line away, so that the next one begins on a line of its own. */
export function mendCheckpoints(file: string): void {
  if (!existsSync(file)) return;
  const content = readFileSync(file);
  const whole = content.lastIndexOf('\n') + 1;
  if (whole < content.length) truncateSync(file, whole);
}

function parseLine(line: string): Checkpoint | null {
  try {
    const { number, count, root, sealedAt, previous, signature } = JSON.parse(line) as Checkpoint;
    const checkpoint = { number, count, root, sealedAt, previous, signature };
    return JSON.stringify(checkpoint) === line ? checkpoint : null;
  } catch {
    return null;
  }
}
