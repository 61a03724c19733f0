import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type * as playwright from 'playwright-core';
import { DEMO_PASSWORD } from '../gateway/realm/accounts';
import { projectRoot } from '../projectRoot';
import type { Identity } from '../sealing';
import { installed } from './installed';
import { fileAs, filesUnder } from './places';
import type { Place } from './search';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const PATIENCE_MS = 60_000;
/** Chromium writes its session down every so often, not at once. */
const WRITES_AFTER_MS = 5000;
const STATEMENT = 'Инспектор требует деньги за разрешение. Прошу принять меры.';

type Page = playwright.Page;

const driver = () => installed<typeof playwright>('playwright-core');

/** Why no browser can be looked at here; nothing where one can. */
export function whyNoBrowser(): string | undefined {
  if (!existsSync(executablePath)) return `no Chromium at ${executablePath}`;
  return driver() ? undefined : 'development dependencies are not installed';
}

/** Builds the panel, the installation's own root pinned, into a folder of its own. */
export function buildPanel(panelDir: string, keysDir: string): void {
  execFileSync(process.execPath, [join(projectRoot, 'server', 'build.mjs'), '--panel'], {
    env: { ...process.env, KEYS_DIR: keysDir, PANEL_DIR: panelDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * An officer registers a statement in the panel, and types another one in that is never sent. What the browser sent,
 * its cookies, all its storage, and every file of its profile, which no profile of before is part of.
 */
export async function registerInPanel(
  url: string,
  sent: Identity,
  unsent: Identity,
  profileDir: string,
): Promise<Place[]> {
  const { chromium } = driver()!;
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    viewport: { width: 1366, height: 860 },
    args: ['--no-sandbox', '--disable-background-networking'],
    // It goes with this process, which has more to clear away.
    ...{ handleSIGINT: false, handleSIGTERM: false },
  });
  const traffic: string[] = [];
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('request', (request) => traffic.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('console', (message) => traffic.push(message.text()));
  try {
    await register(page, url, sent);
    await page.goto(`${url}/?lang=en#/intake`);
    await typeIn(page, unsent);
    await pause(WRITES_AFTER_MS);
    const kept = await keptBy(context, page);
    return [
      {
        kind: 'browser: requests, console',
        name: 'panel',
        chunks: traffic.map((text) => Buffer.from(`${text}\n`)),
      },
      ...kept,
    ];
  } finally {
    await context.close();
  }
}

/** The files of a profile that is not in use any more. */
export function profileOf(profileDir: string): Place[] {
  return filesUnder(profileDir).flatMap((path) => fileAs('browser: profile', profileDir, path));
}

async function register(page: Page, url: string, identity: Identity): Promise<void> {
  await page.goto(`${url}/?lang=en`);
  await page.locator('#account').fill('duty');
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('main h1').waitFor();
  await page.goto(`${url}/?lang=en#/intake`);
  await typeIn(page, identity);
  await page.locator('[name=text]').fill(STATEMENT);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('link', { name: 'Coupon' }).waitFor();
  await page.getByRole('link', { name: 'Open the report' }).click();
  await page.getByText('Sealed', { exact: true }).first().waitFor();
}

async function typeIn(page: Page, identity: Identity): Promise<void> {
  const { surname, firstName, patronymic, iin, phone, email, residence, workPlace, idDocument } = identity;
  const typed = { surname, firstName, patronymic, iin, phone, email, residence, workPlace };
  for (const [name, value] of Object.entries({ ...typed, documentNumber: idDocument?.number }))
    if (value) await page.locator(`[name=${name}]`).fill(value);
}

async function keptBy(context: playwright.BrowserContext, page: Page): Promise<Place[]> {
  const storage = await page.evaluate(storedInPage);
  const cookies = await context.cookies();
  return [
    { kind: 'browser: cookies', name: 'panel', chunks: [Buffer.from(JSON.stringify(cookies))] },
    { kind: 'browser: storage', name: 'panel', chunks: [Buffer.from(JSON.stringify(storage))] },
  ];
}

/** Runs in the page: everything that a page may store, with its contents. */
async function storedInPage(): Promise<object> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('unreadable'));
    });
  const rowsOf = async (name: string): Promise<unknown[]> => {
    const database = await done(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    return Promise.all(stores.map((store) => done(database.transaction(store).objectStore(store).getAll())));
  };
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const cached = async (name: string): Promise<string[]> => {
    const cache = await caches.open(name);
    const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
    return Promise.all(answers.map((answer) => answer!.text()));
  };
  return {
    address: location.href,
    history: history.state as unknown,
    window: window.name,
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    databases: await Promise.all(databases.map(async (name) => ({ name, rows: await rowsOf(name) }))),
    caches: await Promise.all((await caches.keys()).map(cached)),
  };
}
