import type { Browser } from 'playwright-core';
import { onChromium } from './support/chromium';
import { type Panel, startPanel } from './support/panel';
import { act, keptByBrowser, open, type Person, signIn } from './support/person';

const MINUTES = 60_000;
jest.setTimeout(3 * MINUTES);

/** Who speaks: none of this may leave the browser in the clear. */
const speaker = {
  surname: 'Сәрсенова',
  firstName: 'Айгүл',
  patronymic: 'Маратқызы',
  iin: '850314490015',
  phone: '+77011234567',
  residence: 'Астана, Сығанақ көшесі, 18',
  documentNumber: '041234567',
};

onChromium('An oral statement at the duty desk', (launch) => {
  let browser: Browser;
  let panel: Panel;
  let duty: Person;
  beforeAll(async () => {
    panel = await startPanel();
    browser = await launch();
    duty = await signIn(browser, panel.url, 'duty');
  }, 3 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await panel?.stop();
  });

  const field = (name: string) => duty.page.locator(`[name=${name}]`);

  it('says at the twelfth digit that an IIN is wrong, and seals nothing', async () => {
    await duty.page.getByRole('link', { name: 'Take an oral statement' }).click();
    await field('iin').fill('850314490016');
    await duty.page.getByText('The check digit does not fit').waitFor();
    await duty.page.getByRole('button', { name: 'Seal and go on to reading' }).click();
    await duty.page.getByText('Some inputs need another look').waitFor();
    expect(duty.sent.filter((request) => request.includes('DraftProtocol'))).toEqual([]);
  });

  it('keeps the draft while the officer looks elsewhere in the panel', async () => {
    for (const [name, value] of Object.entries(speaker)) await field(name).fill(value);
    await open(duty, '/reports', 'Reports');
    await open(duty, '/protocols/new', 'Oral statement: taking it down');
    await expect(field('surname').inputValue()).resolves.toBe(speaker.surname);
  });

  it('hides in the working copy what would give the applicant away', async () => {
    await field('text').fill(
      `Я, ${speaker.surname} Айгүл, сообщаю: инспектор требует 850 000 тенге. Звоните 8 701 123 45 67.`,
    );
    await duty.page.getByRole('button', { name: 'Hide these' }).click();
    const text = await field('text').inputValue();
    expect(text).toContain('850 000');
    expect(text).not.toContain(speaker.surname);
    expect(text).not.toContain('123 45 67');
  });

  it('marks the missing elements of a bribery statement and goes on all the same', async () => {
    await duty.page.getByLabel('A bribe is offered or demanded').check();
    await duty.page.getByText('Who: not stated').waitFor();
    await duty.page.getByLabel('The act is still to come').check();
    const inTwoDays = new Date(Date.parse(panel.env.CLOCK!) + 48 * 3_600_000).toISOString().slice(0, 16);
    await field('transferAt').fill(inTwoDays);
    await duty.page.getByText('the report becomes urgent').waitFor();
    await duty.page.getByRole('button', { name: 'Seal and go on to reading' }).click();
    await duty.page.getByText('Next: read it back').waitFor();
  });

  it('prints the protocol with the name that only this page knows', async () => {
    await duty.page.emulateMedia({ media: 'print' });
    const sheet = duty.page.locator('.print-sheet');
    await expect(sheet.innerText()).resolves.toContain('Сәрсенова Айгүл Маратқызы');
    // The protocol is in Russian, the panel in English.
    await expect(sheet.innerText()).resolves.toContain('Центральный аппарат');
    await expect(duty.page.locator('nav').first().isVisible()).resolves.toBe(false);
    await duty.page.emulateMedia({ media: 'screen' });
  });

  it('registers at the second signature: number, check code, coupon', async () => {
    for (const step of ['Read back', 'Warned', 'The applicant has signed', 'I have signed'])
      await act(duty, step);
    await duty.page.getByText('Urgent: management has been alerted.').waitFor();
    const coupon = await duty.page.getByRole('link', { name: 'Coupon' }).getAttribute('href');
    const response = await duty.page.request.get(`${panel.url}${coupon}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe('application/pdf');
  });

  it('shows the applicant sealed on the page of the report', async () => {
    await duty.page.getByRole('link', { name: 'Open the report' }).click();
    await duty.page.getByText('Sealed', { exact: true }).waitFor();
    await expect(duty.page.getByRole('main').innerText()).resolves.not.toContain(speaker.surname);
  });

  it('finds it again by the beginning of its number', async () => {
    const number = await duty.page.locator('h1').innerText();
    await open(duty, '/reports', 'Reports');
    await duty.page.keyboard.press('Control+k');
    await duty.page.keyboard.type(number.slice(0, -2).toLowerCase());
    await duty.page.keyboard.press('Enter');
    await duty.page.waitForURL(/reports\/.+\/show/);
  });

  it('sent nothing of the identity in the clear and kept nothing in the browser', async () => {
    const traffic = duty.sent.map((request) =>
      decodeURIComponent(request.replace(/%(?![0-9a-fA-F]{2})/g, '%25')),
    );
    const leaks = Object.values(speaker).filter((secret) =>
      traffic.some((request) => request.includes(secret)),
    );
    expect(leaks).toEqual([]);
    await expect(keptByBrowser(duty)).resolves.toBe(0);
    expect(duty.complaints).toEqual([]);
  });
});
