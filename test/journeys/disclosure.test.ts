import type { Browser } from 'playwright-core';
import { readConfig } from '../../server/config';
import { enrolmentCodeFor } from '../../server/cli/enrol';
import { onChromium } from './support/chromium';
import { type Panel, startPanel } from './support/panel';
import { plugInKey } from './support/passkey';
import { act, keptByBrowser, open, type Person, signIn } from './support/person';

const MINUTES = 60_000;
jest.setTimeout(3 * MINUTES);
const surname = 'Жарылқасынова';

onChromium('An identity, from the court’s request to the reader’s screen', (launch) => {
  let browser: Browser;
  let panel: Panel;
  const people = new Map<string, Person>();
  beforeAll(async () => {
    panel = await startPanel();
    browser = await launch();
  }, 3 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await panel?.stop();
  });

  async function as(account: string): Promise<Person> {
    const person = people.get(account) ?? (await signIn(browser, panel.url, account));
    people.set(account, person);
    return person;
  }

  /** Fills in the dialog that is open and enrols; gives what it then shows. */
  async function enrol({ page }: Person, code = ''): Promise<string> {
    await page.getByRole('button', { name: 'Enrol a passkey', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name of the device').fill('Key in the safe');
    if (code) await dialog.getByLabel('Code from the vault’s host').fill(code);
    await dialog.getByRole('button', { name: 'Enrol a passkey', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    const shown = await dialog.innerText();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    return shown;
  }

  let number = '';

  it('begins with a report whose author nobody but the vault knows', async () => {
    const { page } = await as('duty');
    await page.getByRole('link', { name: 'New report' }).first().click();
    const inputs = {
      surname,
      firstName: 'Гүлнар',
      iin: '850101300124',
      residence: 'Астана, ул. Кенесары, 40',
      text: 'Начальник отдела требует деньги за подпись под актом приёмки.',
    };
    for (const [name, value] of Object.entries(inputs)) await page.locator(`[name=${name}]`).fill(value);
    await page.getByLabel('The applicant has signed the warning').check();
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByRole('link', { name: 'Open the report' }).click();
    number = await page.getByRole('heading', { level: 1, name: /-\d{2}-/ }).innerText();
  });

  it('the first officer enrols a passkey with a code from the vault’s host', async () => {
    const officer = await as('protection');
    await plugInKey(officer);
    await open(officer, '/passkeys', 'Passkeys');
    const code = await enrolmentCodeFor('protection', readConfig(panel.env));
    expect(await enrol(officer, code)).toContain('The passkey is active.');
    expect(officer.sent.join()).not.toContain(code);
  });

  it('the second enrols without one, and the first confirms him by the fingerprint he reads out', async () => {
    const head = await as('head');
    await plugInKey(head);
    await open(head, '/passkeys', 'Passkeys');
    const [fingerprint] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await enrol(head))!;
    const officer = await as('protection');
    await officer.page.reload();
    const wrong = officer.page.getByRole('dialog');
    await officer.page.getByRole('main').getByRole('button', { name: 'Confirm', exact: true }).click();
    await wrong.getByLabel('Fingerprint').fill('0000-0000-0000-0000');
    await wrong.getByRole('button', { name: 'Confirm', exact: true }).click();
    await wrong.getByText('could not make sure').waitFor();
    await wrong.getByRole('button', { name: 'Cancel' }).click();
    await act(officer, 'Confirm', { fill: { Fingerprint: fingerprint.toLowerCase() } });
    await officer.page.getByText('Active').nth(1).waitFor();
  });

  it('a request is taken down and verified by one, approved for him by the other', async () => {
    const officer = await as('protection');
    await open(officer, '/disclosureRequests', 'Requests for identities');
    const { page } = officer;
    await page.getByRole('button', { name: 'Take down a request' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Authority of the register').click();
    await page.getByRole('option', { name: 'Court' }).click();
    const lines = {
      'Who asks': 'Specialised inter-district criminal court of Astana',
      'Number of the act': '7199-26-00-1к/14',
      'Date of the act': '2026-09-14',
      'Norm the act cites': 'Criminal Procedure Code',
      'About whom': number,
      'What it is needed for': 'Examination as a witness.',
    };
    for (const [label, text] of Object.entries(lines)) await dialog.getByLabel(label).fill(text);
    await dialog.getByLabel('Name', { exact: true }).check();
    await dialog.getByLabel('Address', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Take down a request' }).click();
    await page.getByRole('heading', { level: 1, name: lines['Who asks'] }).waitFor();
    await act(officer, 'Verify');
    const address = new URL(page.url()).hash.slice(1);
    const head = await as('head');
    await open(head, address, lines['Who asks']);
    await act(head, 'Approve', { choose: { Reader: /Әбдірахман/ }, fill: { 'How many looks': '2' } });
    await head.page.getByText('Approved', { exact: true }).waitFor();
  });

  it('the reader looks, with his name across what he sees, and nobody on the way reads along', async () => {
    const officer = await as('protection');
    await officer.page.reload();
    await officer.page
      .getByRole('main')
      .getByRole('link', { name: /Әбдірахман/ })
      .click();
    await officer.page.getByRole('button', { name: 'Look', exact: true }).click();
    await officer.page.getByText(surname).waitFor();
    const shown = officer.page.locator('[data-watermark]');
    await expect(shown.getAttribute('data-watermark')).resolves.toMatch(/Әбдірахман .* protection/);
    await expect(shown.innerText()).resolves.not.toContain('850101300124');
    expect(officer.received.join()).not.toContain(surname);
    await expect(keptByBrowser(officer)).resolves.toBe(0);
  });

  it('what is on the screen closes when the grant is revoked; the look stays on record', async () => {
    const [officer, head] = [await as('protection'), await as('head')];
    await head.page
      .getByRole('main')
      .getByRole('link', { name: /Әбдірахман/ })
      .click();
    await act(head, 'Revoke');
    await officer.page.getByText('opens nothing any more').waitFor();
    await expect(officer.page.getByRole('main').innerText()).resolves.not.toContain(surname);
    for (const watcher of [officer, await as('auditor')]) {
      await open(watcher, '/disclosureViews', 'Who saw what');
      const looked = watcher.page.getByRole('row', { name: /Looked/ });
      await looked.getByRole('cell', { name: 'Name, Address' }).waitFor();
      await watcher.page.getByRole('row', { name: /Revoked/ }).waitFor();
    }
  });
});
