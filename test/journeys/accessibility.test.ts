import type { Browser } from 'playwright-core';
import { enterDemoStatements } from '../../server/demo/enterStatements';
import { contrastViolations, violations } from './support/accessibility';
import { onChromium } from './support/chromium';
import { type Panel, startPanel } from './support/panel';
import { keptByBrowser, open, type Person, signIn } from './support/person';

const MINUTES = 60_000;
jest.setTimeout(6 * MINUTES);

/** Pages by the account that works on them; `first` opens the first record of the list. */
const rounds: Record<string, string[]> = {
  duty: [
    '/',
    '/reports',
    '/reports first',
    '/intake',
    '/protocols',
    '/protocols/new',
    '/status',
    '/holidays',
  ],
  manager: ['/tasks', '/referrals', '/notices', '/offences', '/staff'],
  protection: [
    '/letters',
    '/paymentOrders',
    '/disclosureRequests',
    '/disclosureGrants',
    '/disclosureAuthorities',
    '/passkeys',
    '/protectionRecords',
    '/protectionRecords first',
    '/protectionMeasures',
    '/checkIns',
    '/retaliationReports',
    '/employerProcedures',
    '/leakIncidents',
  ],
  secretary: ['/rewardWorklist', '/rewardCases'],
  admin: [
    '/',
    '/parkedEvents',
    '/departments',
    '/staff first',
    '/roleRequests',
    '/breakGlass',
    '/trustedDocuments',
  ],
  auditor: ['/disclosureViews'],
};
const languages = ['kk', 'ru', 'en'];

onChromium('The panel for everyone', (launch) => {
  let browser: Browser;
  let panel: Panel;
  beforeAll(async () => {
    panel = await startPanel();
    await enterDemoStatements(panel.url, panel.keysDir);
    browser = await launch();
  }, 3 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await panel?.stop();
  });

  it.each(Object.keys(rounds))(
    'breaks no rule of WCAG 2.2 AA for %s, in each language, light and dark',
    async (account) => {
      const person = await signIn(browser, panel.url, account, { lang: 'kk', reducedMotion: 'reduce' });
      const { page } = person;
      const broken: string[] = [];
      for (const target of rounds[account]!) {
        await visit(person, target);
        await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
        for (const language of languages) {
          await speak(person, language);
          broken.push(...(await violations(person)).map((text) => `${target} ${language}: ${text}`));
          broken.push(...(await wordsLeftOut(person, language)).map((text) => `${target} ${text}`));
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        broken.push(...(await contrastViolations(person)).map((text) => `${target} dark: ${text}`));
        await page.emulateMedia({ colorScheme: 'light' });
      }
      broken.push(...(await deadEnds(person)));
      expect(broken).toEqual([]);
      expect(person.complaints).toEqual([]);
      await expect(keptByBrowser(person)).resolves.toBe(0);
      await page.context().close();
    },
  );

  it('opens no page by its address for whoever has nothing to do there, and asks nothing of the server for it', async () => {
    const auditor = await signIn(browser, panel.url, 'auditor');
    for (const address of ['/intake', '/protocols/new', '/letters', '/checkIns', '/shreddings', '/vault'])
      await open(auditor, address, 'Access denied');
    expect(auditor.received.filter((text) => text.includes('"errors"'))).toEqual([]);
    expect(auditor.complaints).toEqual([]);
    await auditor.page.context().close();
  });

  it('moves what a list has beyond the edge of a narrow page into view, by keyboard too', async () => {
    const narrow = { lang: 'ru', viewport: { width: 800, height: 860 } };
    const manager = await signIn(browser, panel.url, 'manager', narrow);
    const { page } = manager;
    for (const address of ['/offences', '/staff']) {
      await visit(manager, address);
      const list = page.getByRole('main').getByRole('region');
      await list.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.activeElement!.scrollLeft > 0);
      await expect(violations(manager)).resolves.toEqual([]);
    }
    await page.context().close();
  });

  it('takes the cursor to the first field that is wrong', async () => {
    const duty = await signIn(browser, panel.url, 'duty');
    const { page } = duty;
    await open(duty, '/intake', 'Register a report');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.locator('[name=surname]:focus').waitFor();
    expect(duty.complaints).toEqual([]);
    await page.context().close();
  });

  it('leaves what is typed above a list alone, on a slow machine too, and waits for enough of a number', async () => {
    const duty = await signIn(browser, panel.url, 'duty');
    const { page } = duty;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await open(duty, '/reports', 'Reports');
    const number = page.getByRole('main').getByLabel('Registration number', { exact: true });
    await number.evaluate((field) => {
      const shown = ((window as unknown as Shown).shown = ['']);
      const look = () => {
        const { value } = field as HTMLInputElement;
        if (shown.at(-1) !== value) shown.push(value);
        requestAnimationFrame(look);
      };
      look();
    });
    await number.fill('71');
    await page.waitForURL(({ hash }) => hash.includes('%2271%22'));
    await number.fill('7');
    await page.waitForURL(({ hash }) => hash.includes('filter=%7B%7D'));
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (window as unknown as Shown).shown)).toEqual(['', '71', '7']);

    await number.fill('72');
    await open(duty, '/protocols', 'Oral statements');
    await page.waitForTimeout(500);
    expect(page.url()).not.toContain('72');
    expect(duty.complaints).toEqual([]);
    await page.context().close();
  });
});

/** What a field showed, one after the other. */
interface Shown {
  shown: string[];
}

/** Goes to a page, or from a list to its first record, and waits until it has drawn its heading and settled. */
async function visit({ page }: Person, target: string): Promise<void> {
  const [hash, first] = target.split(' ');
  const drawn = async (act: () => Promise<void>) => {
    await page.evaluate(() => document.querySelector('main h1')?.setAttribute('data-left', ''));
    await act();
    await page.locator('main h1:not([data-left])').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const here = (new URL(page.url()).hash || '#/') === `#${hash}`;
  if (!here) await drawn(() => page.evaluate((to) => void (window.location.hash = to!), hash));
  if (first) await drawn(() => page.locator('main table tbody a').first().click());
}

async function speak({ page }: Person, language: string): Promise<void> {
  const button = page.locator(`header button[lang=${language}]`);
  if ((await button.getAttribute('aria-pressed')) === 'true') return;
  await button.click();
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Where the page does not name itself in its language, or shows the key of a text instead of the text. */
async function wordsLeftOut({ page }: Person, language: string): Promise<string[]> {
  const heading = await page.locator('main h1').innerText();
  const titled = (await page.title()) === `${heading} · Adal`;
  const keys = (await page.locator('body').innerText()).match(/\b(adal|ra)\.\w+\.\w+/g) ?? [];
  return [...(titled ? [] : [`${language}: the title is not ${heading}`]), ...keys];
}

/** Entries of the menu that open nothing for whoever sees them. */
async function deadEnds(person: Person): Promise<string[]> {
  const { page } = person;
  const links = page.getByRole('navigation').getByRole('link');
  const entries = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  const dead: string[] = [];
  for (const entry of entries) {
    await visit(person, entry.replace(/^.*#/, ''));
    const alerts = await page.locator('main .MuiAlert-colorError').allInnerTexts();
    const heading = await page.locator('main h1').innerText();
    if (heading === 'Access denied' || alerts.length > 0) dead.push(`${entry} ${alerts.join()}`);
  }
  return entries.length > 4 ? dead : [`only ${entries.length} entries in the menu`];
}
