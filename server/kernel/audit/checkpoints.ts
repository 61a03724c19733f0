import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

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
export function checkpointHash(checkpoint: Checkpoint | undefined): string {
  return checkpoint
    ? createHash('sha256').update(JSON.stringify(checkpoint)).digest('base64url')
    : FIRST_PREVIOUS;
}

function signedContent({ number, count, root, sealedAt, previous }: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify([number, count, root, sealedAt, previous]));
}

export function signCheckpoint(key: KeyObject, content: Omit<Checkpoint, 'signature'>): Checkpoint {
  return { ...content, signature: sign(null, signedContent(content), key).toString('base64url') };
}

export function signatureHolds(key: KeyObject, checkpoint: Checkpoint): boolean {
  return verify(null, signedContent(checkpoint), key, Buffer.from(checkpoint.signature, 'base64url'));
}

/** Appends a checkpoint and waits until it is on the disk. */
export function appendCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, JSON.stringify(checkpoint) + '\n');
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** All checkpoints of a file, oldest first; a half-written last line (power cut) is left out. */
export function readCheckpoints(file: string): Checkpoint[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop();
  return lines.map((line) => JSON.parse(line) as Checkpoint);
}
