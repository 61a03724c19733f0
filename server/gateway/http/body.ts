import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../kernel';

/** A body this much over the limit is read to its end, so that the refusal reaches the sender. */
const READ_AND_DROP = 16;

/** Reads a request's body as text. Throws a `Refusal` BODY_TOO_LARGE past `limit` bytes. */
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
    request.on('end', () => (size > limit ? tooLarge() : resolve(Buffer.concat(chunks).toString('utf8'))));
    request.on('error', reject);
    request.on('aborted', () => reject(new Refusal('MALFORMED_REQUEST', { what: 'body' })));
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
