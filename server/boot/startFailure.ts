import { QueryFailedError } from 'typeorm';

type Failure = Partial<NodeJS.ErrnoException> & { address?: string; port?: number };

/** What a failed start tells whoever started it: what is wrong, and what to do. A driver's message may quote rows. */
export function startFailure(error: unknown): string {
  const { code, address, port, path, message = String(error) } = error as Failure;
  const place = `${address}:${port}`;
  if (code === 'EADDRINUSE') {
    return `${place} is taken. Stop the server that listens there, or choose another PORT (or DIRECTORY_URL and its like).`;
  }
  if (code === 'ECONNREFUSED' && port) {
    return `Nothing answers at ${place}. Start what should be there, or correct DATABASE_URL_* or OIDC_ISSUER.`;
  }
  if ((code === 'EACCES' || code === 'EROFS') && path) {
    return `No access to ${path}. Let this user write there, or choose another DATA_DIR.`;
  }
  if (error instanceof QueryFailedError) return `A database refused a statement (${code}).`;
  return message;
}
