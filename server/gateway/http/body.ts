import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../kernel/refusal';

/** A body this much over the limit is read to its end, so that the refusal reaches the sender. */
const READ_AND_DROP = 16;

/** Reads a request's body as text. Throws a `Refusal`: BODY_TOO_LARGE past `limit` bytes, MALFORMED_REQUEST. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = () => reject(new Refusal('BODY_TOO_LARGE', { limit }));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > limit * READ_AND_DROP) tooLarge();
    });
    request.on('end', () => {
      if (size > limit) return tooLarge();
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      if (isUtf8(bytes)) resolve(bytes.toString('utf8'));
      else reject(new Refusal('MALFORMED_REQUEST', { what: 'UTF-8' }));
    });
    // The sender left before the end.
    request.on('error', () => reject(new Refusal('MALFORMED_REQUEST', { what: 'body' })));
  });
}

/** Reads an HTML form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new Refusal('MALFORMED_REQUEST', { what: 'content-type' });
  }
  return new URLSearchParams(await readBody(request, 16 * 1024));
}
