import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { becomeSoleOwner } from '../../server/boot/soleOwner';
import { startFailure } from '../../server/boot/startFailure';
import { subgraphNames } from '../../server/config';
import { NO_SAMPLES } from '../../server/demo/enterStatements';
import { Child } from '../../server/topology/child';
import { launch, scratchEnvironment } from '../../server/topology/launch';

describe('the start', () => {
  let dataDir: string;
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'adal-start-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('refuses a folder on which the same process runs already', () => {
    becomeSoleOwner(dataDir, ['casework', 'gateway'], 'Stop it.');
    expect(() => becomeSoleOwner(dataDir, ['gateway'], 'Stop it.')).toThrow(
      'in use by another server. Stop it.',
    );
  });

  it('lets other processes have the same folder', () => {
    becomeSoleOwner(dataDir, ['casework'], 'Stop it.');
    expect(() => becomeSoleOwner(dataDir, ['gateway'], 'Stop it.')).not.toThrow();
  });

  it('says which port is taken and what to do', async () => {
    const listen = (port: number): Promise<Server> =>
      new Promise((done, fail) => {
        const server = createServer().once('error', fail);
        server.listen(port, '127.0.0.1', () => done(server));
      });
    const first = await listen(0);
    const { port } = first.address() as { port: number };
    const failure = await listen(port).catch((error: unknown) => startFailure(error));
    await new Promise((done) => first.close(done));
    expect(failure).toContain(`127.0.0.1:${port} is taken`);
  });

  it('is followed by a graceful stop at Ctrl-C', async () => {
    const server = new Child('all', await scratchEnvironment(dataDir), () => undefined);
    await server.ready;
    expect(await server.stop('SIGINT')).toBe(0);
  });

  it('is ready without sample statements where the vault has no keys until shares are dealt', async () => {
    const env = await scratchEnvironment(dataDir);
    const lines: string[] = [];
    const server = new Child(
      'all',
      { ...env, KEY_PROVIDER: 'shares', DEMO_STATEMENTS: '1' },
      (line) => void lines.push(line),
    );
    await server.ready;
    while (!lines.some((line) => line.includes(NO_SAMPLES)))
      await new Promise((next) => setTimeout(next, 50));
    expect(await server.stop('SIGINT')).toBe(0);
  });

  it('in five processes leaves none of them behind when one of them cannot start', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    const env = await scratchEnvironment(dataDir);
    env.DATABASE_URL_CASEWORK = `sqlite:${join(dataDir, 'file', 'casework.db')}`;
    await expect(launch('distributed', env, () => undefined)).rejects.toThrow('casework ended with 1');
    expect(() => becomeSoleOwner(dataDir, [...subgraphNames, 'gateway'], 'Stop it.')).not.toThrow();
  });

  it('leaves a message of our own as it is', () => {
    expect(startFailure(new Error('PORT must be a port number.'))).toBe('PORT must be a port number.');
  });
});
