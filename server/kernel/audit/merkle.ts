import { createHash } from 'node:crypto';

function hash(prefix: number, ...parts: Buffer[]): Buffer {
  const sum = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** Root of the Merkle tree over the leaves, with leaf and node hashes kept apart (as RFC 6962 does). */
export function merkleRoot(leaves: readonly string[]): string {
  let level = leaves.map((leaf) => hash(0, Buffer.from(leaf)));
  if (level.length === 0) return hash(0).toString('base64url');
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1];
      above.push(right ? hash(1, level[i], right) : level[i]);
    }
    level = above;
  }
  return level[0].toString('base64url');
}
