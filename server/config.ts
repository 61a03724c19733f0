import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TermProfile } from './calendar';
import type { ProcessName, SubgraphName } from './contracts/events';
import { type GatewayConfig, USUAL_RATES } from './gateway';
import type { Tls } from './kernel';
import { projectRoot } from './projectRoot';
import { withSecretFiles } from './secretFiles';

export const subgraphNames: readonly SubgraphName[] = ['directory', 'casework', 'protection', 'rewards'];
/** Everything that has a database of its own; the vault has two. */
export type StoreName = ProcessName | 'keyring';
export const storeNames: readonly StoreName[] = [...subgraphNames, 'keyring', 'gateway'];

export interface Config extends GatewayConfig {
  logLevel: string;
  clockFrom?: Date;
  databaseUrls: Record<StoreName, string>;
  /** Where each process takes calls and events when they run apart. */
  processUrls: Record<ProcessName, string>;
  /** Whether to enter the sample statements at the first start of the demo realm. */
  demoStatements: boolean;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
const FIRST_INNER_PORT = 4001;
const innerPorts: readonly ProcessName[] = [...subgraphNames, 'gateway'];

/** May be given as a file: `<NAME>_FILE`. */
const secretNames = [
  ...storeNames.map((name) => `DATABASE_URL_${name.toUpperCase()}`),
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'METRICS_TOKEN',
  'PKCS11_PIN',
];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the environment once. Throws an Error that says what is wrong and what to set. */
export function readConfig(given: NodeJS.ProcessEnv): Config {
  const env = withSecretFiles(given, secretNames);
  const host = env.HOST ?? 'localhost';
  const port = portOf(env.PORT ?? '4000', 'PORT');
  const dataDir = resolve(env.DATA_DIR ?? resolve(projectRoot, 'data'));
  const publicUrl = readPublicUrl(env, host, port);
  const local = LOOPBACK.has(host) && LOOPBACK.has(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''));
  const demo = switchOf(env.DEMO, 'DEMO') ?? (local && !env.OIDC_ISSUER);
  if (demo && env.OIDC_ISSUER) throw new Error('DEMO=1 and OIDC_ISSUER exclude each other.');
  if (!demo && !env.OIDC_ISSUER) {
    throw new Error(
      'HOST or PUBLIC_URL is not loopback, so the demo realm is closed. Set OIDC_ISSUER (and OIDC_CLIENT_ID, ' +
        'OIDC_CLIENT_SECRET) for a real installation, or DEMO=1 to show the demo to others.',
    );
  }
  const tls = readTls(env);
  const processUrls = readProcessUrls(env, tls !== undefined);
  const inner = new URL(processUrls.gateway);
  return {
    host,
    port,
    dataDir,
    keysDir: resolve(env.KEYS_DIR ?? resolve(dataDir, 'keys')),
    publicUrl,
    demo,
    ...(env.SMTP_URL && { smtpUrl: env.SMTP_URL }),
    mailFrom: env.MAIL_FROM ?? 'noreply@localhost',
    printSpoolDir: resolve(env.PRINT_SPOOL_DIR ?? resolve(dataDir, 'vault', 'print')),
    ...(env.PBX_URL && { pbxUrl: readHttpUrl(env.PBX_URL, 'PBX_URL') }),
    callOutDir: resolve(env.CALL_OUT_DIR ?? resolve(dataDir, 'vault', 'calls')),
    bankOutDir: resolve(env.BANK_OUT_DIR ?? resolve(dataDir, 'vault', 'bank-out')),
    ...readKeyProvider(env),
    termProfile: readTermProfile(env.TERM_PROFILE ?? 'CPC_48'),
    schemaDir: resolve(projectRoot, 'schema'),
    panelDir: resolve(env.PANEL_DIR ?? resolve(projectRoot, 'admin', 'dist')),
    trustProxy: switchOf(env.TRUST_PROXY, 'TRUST_PROXY') ?? false,
    ...(env.METRICS_TOKEN && { metricsToken: env.METRICS_TOKEN }),
    ...(env.OTEL_EXPORTER_OTLP_ENDPOINT && { traceEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT }),
    trustedDocuments: readTrusted(env.TRUSTED_DOCUMENTS ?? (demo ? 'any' : 'required')),
    costBudgets: readBudgets(env.COST_BUDGETS ?? ''),
    rates: {
      account: countOf(env.RATE_LIMIT_ACCOUNT ?? `${USUAL_RATES.account}`, 'RATE_LIMIT_ACCOUNT'),
      address: countOf(env.RATE_LIMIT_ADDRESS ?? `${USUAL_RATES.address}`, 'RATE_LIMIT_ADDRESS'),
      pages: countOf(env.RATE_LIMIT_PAGES ?? `${USUAL_RATES.pages}`, 'RATE_LIMIT_PAGES'),
      unseen: countOf(env.RATE_LIMIT_UNSEEN ?? `${USUAL_RATES.unseen}`, 'RATE_LIMIT_UNSEEN'),
    },
    ...(env.OIDC_ISSUER && { openId: readOpenId(env) }),
    eventsListener: { host: inner.hostname, port: Number(inner.port) },
    ...(tls && { tls }),
    logLevel: readLogLevel(env.LOG_LEVEL ?? 'info'),
    ...(env.CLOCK && { clockFrom: readClock(env.CLOCK, demo) }),
    databaseUrls: readDatabaseUrls(env, dataDir),
    processUrls,
    demoStatements: (switchOf(env.DEMO_STATEMENTS, 'DEMO_STATEMENTS') ?? true) && demo,
  };
}

/** Undefined where it is not set. A word that somebody took for yes or no must not decide what is open. */
function switchOf(text: string | undefined, name: string): boolean | undefined {
  if (!text) return undefined;
  if (text !== '0' && text !== '1') throw new Error(`${name} must be 0 or 1.`);
  return text === '1';
}

function readLogLevel(text: string): string {
  if (!LOG_LEVELS.includes(text)) throw new Error(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  return text;
}

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} must be a port number.`);
  return port;
}

function countOf(text: string, name: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name} must be a whole number from 1.`);
  return count;
}

function readTrusted(text: string): boolean {
  if (text !== 'any' && text !== 'required') throw new Error('TRUSTED_DOCUMENTS must be any or required.');
  return text === 'required';
}

/** `SYS_ADMIN=50000,court=8000`: roles and partners' clients. */
function readBudgets(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', budget = ''] = pair.split('=').map((part) => part.trim());
      return [name, countOf(budget, 'Each budget of COST_BUDGETS')] as const;
    }),
  );
}

function readTermProfile(text: string): TermProfile {
  if (text !== 'CPC_48' && text !== 'PLAIN_72_HOURS') {
    throw new Error('TERM_PROFILE must be CPC_48 or PLAIN_72_HOURS.');
  }
  return text;
}

/** Who holds the key-encryption key, and what that needs. */
function readKeyProvider(env: NodeJS.ProcessEnv): Pick<Config, 'keyProvider' | 'keyShares' | 'pkcs11'> {
  const keyProvider = env.KEY_PROVIDER ?? 'file';
  if (keyProvider === 'file') return { keyProvider };
  if (keyProvider === 'shares') {
    const [threshold, shares] = (env.KEY_SHARES ?? '3/5').split('/').map(Number);
    const sound = Number.isInteger(threshold) && threshold >= 2 && shares >= threshold && shares <= 255;
    if (!sound) throw new Error('KEY_SHARES must say how many of how many open the vault, such as 3/5.');
    return { keyProvider, keyShares: { threshold, shares } };
  }
  if (keyProvider !== 'pkcs11') throw new Error('KEY_PROVIDER must be file, shares or pkcs11.');
  const { PKCS11_MODULE: module, PKCS11_TOKEN: token, PKCS11_PIN: pin } = env;
  if (!module || !token || !pin) {
    throw new Error(
      'KEY_PROVIDER=pkcs11 needs PKCS11_MODULE, PKCS11_TOKEN and PKCS11_PIN (or PKCS11_PIN_FILE).',
    );
  }
  return { keyProvider, pkcs11: { module, token, pin } };
}

function readPublicUrl(env: NodeJS.ProcessEnv, host: string, port: number): string {
  const url = env.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (!URL.canParse(url)) throw new Error('PUBLIC_URL must be an address such as https://adal.example.kz.');
  return url.replace(/\/$/, '');
}

function readHttpUrl(text: string, name: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new Error(`${name} must be an http or https address.`);
  return text;
}

function readClock(text: string, demo: boolean): Date {
  const from = new Date(text);
  if (Number.isNaN(from.getTime())) throw new Error('CLOCK must be an instant in ISO 8601.');
  if (!demo) throw new Error('CLOCK is for the demo realm only.');
  return from;
}

function readDatabaseUrls(env: NodeJS.ProcessEnv, dataDir: string): Record<StoreName, string> {
  const urls = storeNames.map((name) => {
    const url = env[`DATABASE_URL_${name.toUpperCase()}`] ?? `sqlite:${resolve(dataDir, `${name}.db`)}`;
    if (!/^(sqlite:|mysql:\/\/)/.test(url))
      throw new Error(`DATABASE_URL_${name.toUpperCase()} must begin with sqlite: or mysql://`);
    return [name, url];
  });
  return Object.fromEntries(urls) as Record<StoreName, string>;
}

function readProcessUrls(env: NodeJS.ProcessEnv, tls: boolean): Record<ProcessName, string> {
  const scheme = tls ? 'https:' : 'http:';
  const urls = innerPorts.map((name, index) => {
    const variable = `${name.toUpperCase()}_URL`;
    const url = env[variable] ?? `${scheme}//127.0.0.1:${FIRST_INNER_PORT + index}`;
    if (!URL.canParse(url) || new URL(url).protocol !== scheme) {
      throw new Error(
        `${variable} must begin with ${scheme}// as long as INNER_TLS_* are ${tls ? '' : 'not '}set.`,
      );
    }
    return [name, url];
  });
  return Object.fromEntries(urls) as Record<ProcessName, string>;
}

/** The three files of INNER_TLS_*, or none of them. */
function readTls(env: NodeJS.ProcessEnv): Tls | undefined {
  const files = { key: env.INNER_TLS_KEY, cert: env.INNER_TLS_CERT, ca: env.INNER_TLS_CA };
  const given = Object.values(files).filter(Boolean).length;
  if (given === 0) return undefined;
  if (given < 3) throw new Error('INNER_TLS_KEY, INNER_TLS_CERT and INNER_TLS_CA belong together.');
  const read = (file: string | undefined): string => readFileSync(file!, 'utf8');
  return { key: read(files.key), cert: read(files.cert), ca: read(files.ca) };
}

function readOpenId(env: NodeJS.ProcessEnv): NonNullable<GatewayConfig['openId']> {
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`OIDC_ISSUER needs ${name} as well.`);
    return value;
  };
  return {
    issuer: needed('OIDC_ISSUER'),
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    stepUpAcr: env.OIDC_STEP_UP_ACR ?? 'urn:adal:second-factor',
    accountClaim: env.OIDC_ACCOUNT_CLAIM ?? 'preferred_username',
  };
}
