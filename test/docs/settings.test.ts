import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config';
import { read } from './files';

/** The variables that the configuration asks for in this environment. */
function asked(env: NodeJS.ProcessEnv): string[] {
  const names: string[] = [];
  readConfig(
    new Proxy(env, {
      get: (target, name: string) => {
        names.push(name);
        return target[name];
      },
    }),
  );
  return names;
}

const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'adal', OIDC_CLIENT_SECRET: 's' };
const token = { KEY_PROVIDER: 'pkcs11', PKCS11_MODULE: 'm.so', PKCS11_TOKEN: 't', PKCS11_PIN: '1' };
const environments = [{}, provider, { KEY_PROVIDER: 'shares' }, token];
const all = [...new Set(environments.flatMap((env) => asked(env)))];
const settings = all.filter((name) => !name.endsWith('_FILE')).sort();
const byFile = all.filter((name) => name.endsWith('_FILE')).map((name) => name.replace('_FILE', ''));

describe('the settings', () => {
  it('stand in the README, each of them and no others', () => {
    const section = read('README.md').split('## Configuration')[1].split('\n## ')[0];
    const firstCells = section.split('\n').map((line) => /^\|([^|]+)\|/.exec(line)?.[1] ?? '');
    const named = firstCells.flatMap((cell) => [...cell.matchAll(/`([A-Z0-9_]+)`/g)].map(([, name]) => name));
    expect(named.sort()).toEqual(settings);
  });

  it('stand in .env.example, each of them and no others', () => {
    const named = [...read('.env.example').matchAll(/^#?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(settings);
  });
});

describe('a secret', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'adal-secrets-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('may be given as a file if it is a password or a URL with one', () => {
    const stores = settings.filter((name) => name.startsWith('DATABASE_URL_'));
    expect(stores).toHaveLength(6);
    const passwords = ['OIDC_CLIENT_SECRET', 'SMTP_URL', 'METRICS_TOKEN', 'PKCS11_PIN'];
    expect(byFile.sort()).toEqual([...stores, ...passwords].sort());
  });

  it('is refused twice over', () => {
    const file = join(folder, 'smtp');
    writeFileSync(file, 'smtp://one');
    expect(() => readConfig({ SMTP_URL: 'smtp://two', SMTP_URL_FILE: file })).toThrow('not both');
  });

  it('is read from its file, without the line end', () => {
    const file = join(folder, 'url');
    writeFileSync(file, 'mysql://casework:secret@db/casework\n');
    const { databaseUrls } = readConfig({ DATABASE_URL_CASEWORK_FILE: file });
    expect(databaseUrls.casework).toBe('mysql://casework:secret@db/casework');
  });
});

describe('a setting', () => {
  it.each(['DEMO', 'DEMO_STATEMENTS', 'TRUST_PROXY'])('that is on or off is 0 or 1: %s', (name) => {
    for (const slip of ['no', 'yes', 'true', '2']) {
      expect(() => readConfig({ [name]: slip })).toThrow(`${name} must be 0 or 1.`);
    }
  });

  it('for the log is one of its levels', () => {
    expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow('LOG_LEVEL must be one of');
  });
});
