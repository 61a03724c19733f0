import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { onChromium } from './support/chromium';
import { type Panel, startPanel } from './support/panel';
import { act, open, type Person, signIn } from './support/person';

const MINUTES = 60_000;
jest.setTimeout(3 * MINUTES);
const erdrNumber = '267100121000123';

const conviction = {
  erdrNumber,
  actNumber: '1-214/2026',
  kind: 'CONVICTION',
  inForceOn: '2026-09-14',
  offenceId: 'CC-366-3',
};

onChromium('A written statement, from the desk to the reward', (launch) => {
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

  let number = '';
  let reportId = '';
  const onReport = async (account: string, tab = 'statement') => {
    const person = await as(account);
    await open(person, `/reports/${reportId}/show?tab=${tab}`, number);
    await person.page.reload();
    await person.page.getByRole('heading', { level: 1, name: number }).waitFor();
    return person;
  };
  const state = ({ page }: Person, word: string) =>
    page.locator('main header').getByText(word, { exact: true }).waitFor();

  it('is registered by the duty officer from a letter', async () => {
    const { page } = await as('duty');
    await page.getByRole('link', { name: 'New report' }).first().click();
    const inputs = {
      surname: 'Ахметов',
      firstName: 'Ерлан',
      iin: '850101300124',
      residence: 'Астана, ул. Кенесары, 40',
      text: 'Начальник отдела требует деньги за подпись под актом приёмки.',
    };
    for (const [name, value] of Object.entries(inputs)) await page.locator(`[name=${name}]`).fill(value);
    await page.getByLabel('The applicant has signed the warning').check();
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByText('Give the applicant the coupon').waitFor();
    const link = await page.getByRole('link', { name: 'Open the report' }).getAttribute('href');
    reportId = /reports\/([\w-]+)\/show/.exec(link ?? '')![1]!;
    await page.getByRole('link', { name: 'Open the report' }).click();
    number = await page.getByRole('heading', { level: 1, name: /-\d{2}-/ }).innerText();
  });

  it('is reviewed by the officer, and approved by the manager with the keyboard alone', async () => {
    const officer = await onReport('officer');
    await act(officer, 'Review', { fill: { 'What the review found': 'Signs of extortion of a bribe.' } });
    await state(officer, 'Under review');
    const manager = await onReport('manager');
    const { keyboard } = manager.page;
    const focused = () => manager.page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let steps = 0; (await focused()) !== 'Approve the review' && steps < 40; steps += 1)
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    await manager.page.getByRole('dialog').waitFor();
    await keyboard.press('Enter');
    await state(manager, 'Reviewed');
  });

  it('says what changed when another person acted first', async () => {
    const [first, second] = [await onReport('manager'), await onReport('manager2')];
    await second.page
      .getByRole('main')
      .getByRole('button', { name: 'Classify as non-criminal', exact: true })
      .click();
    const dialog = second.page.getByRole('dialog');
    await act(first, 'Classify as criminal', { choose: { Offence: /366 \(3\)/ } });
    await dialog.getByRole('button', { name: 'Classify as non-criminal', exact: true }).click();
    await dialog.getByText('Somebody else changed this record first').waitFor();
    await expect(dialog.innerText()).resolves.toMatch(/Reviewed\s*→\s*Criminal/);
    await dialog.getByText('the act is no longer possible').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await state(second, 'Criminal');
  });

  it('is registered in the ERDR', async () => {
    await act(await onReport('officer', 'crb'), 'Request ERDR');
    await act(await onReport('investigator', 'crb'), 'Record the ERDR number', {
      fill: { 'ERDR number': erdrNumber, Text: 'Investigation unit', 'Registered on': '2026-09-15' },
    });
  });

  it('is told to the applicant in a letter that two persons stand behind', async () => {
    const officer = await onReport('officer', 'notices');
    await officer.page.getByRole('main').getByRole('button', { name: 'Prepare', exact: true }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByLabel('Text').fill(`Your statement ${number} led to a pre-trial investigation.`);
    await expect(
      dialog.getByRole('region', { name: 'How the letter will read' }).innerText(),
    ).resolves.toContain(number);
    await dialog.getByRole('button', { name: 'Prepare', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await act(await onReport('manager', 'notices'), 'Sign');
    const protection = await as('protection');
    await open(protection, '/letters', 'Letters');
    await act(protection, 'Posted', { fill: { 'Tracking number': 'RA123456785KZ' } });
    await act(protection, 'Delivered');
  });

  it('comes back from the court, and the secretary calculates the reward line by line', async () => {
    await panel.graph.ask(
      'court',
      `mutation Convict($input: RecordCourtActInput!) { recordCourtAct(input: $input) { courtAct { id } } }`,
      { input: { ...conviction, idempotencyKey: randomUUID() } },
    );
    const secretary = await as('secretary');
    await open(secretary, '/rewardWorklist', 'Court acts to reward');
    await act(secretary, 'Open a case');
    await act(secretary, 'Calculate');
    await secretary.page.getByText(/70 MCI × 4,325 ₸ = 302,750 ₸/).waitFor();
    await act(secretary, 'Put before the committee');
  });

  it('is decided by votes that stay sealed until the quorum, each with a second factor', async () => {
    for (const account of ['member1', 'member2', 'member3']) {
      const member = await as(account);
      await member.page
        .getByRole('main')
        .getByRole('link', { name: /^R\d\d-/ })
        .click();
      await member.page.getByText('Votes are sealed until').waitFor();
      await act(member, 'Vote', { choose: { Vote: 'For' } });
      await member.page.getByText('You voted: For').waitFor();
    }
    const secretary = await as('secretary');
    await secretary.page.reload();
    await act(secretary, 'Close the voting');
    await state(secretary, 'Approved');
  });

  it('is paid by two persons who never learn to whom', async () => {
    const finance = await as('finance');
    await finance.page
      .getByRole('main')
      .getByRole('link', { name: /^R\d\d-/ })
      .click();
    await act(finance, 'Prepare the payment');
    const confirmer = await as('finance2');
    await confirmer.page
      .getByRole('main')
      .getByRole('link', { name: /^R\d\d-/ })
      .click();
    await act(confirmer, 'Confirm the payment', { fill: { 'Treasury reference': 'T-2026-000871' } });
    await state(confirmer, 'Paid');
    await expect(confirmer.page.getByRole('main').innerText()).resolves.not.toContain('Ахметов');
  });
});
