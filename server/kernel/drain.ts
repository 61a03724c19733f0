import type { Server, ServerResponse } from 'node:http';

const LOOK_EVERY_MS = 50;

/** Takes no more connections, lets requests end within `graceMs`, then cuts what is left. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Whoever asks on a connection that is still there is answered, and asks elsewhere from then on.
  server.prependListener('request', (_, response: ServerResponse) =>
    response.setHeader('connection', 'close'),
  );
  // A connection turns idle when its last answer is out: look again until none is left.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
