import type { Browser, Page } from 'playwright-core';
import { type MailServer, openMailServer } from '../support/mailServer';
import { onChromium } from './support/chromium';
import { type Panel, startPanel } from './support/panel';
import { act, open, type Person, signIn, stepUp } from './support/person';

onChromium('what nobody does alone', (launch) => {
  let browser: Browser;
  let panel: Panel;
  let mail: MailServer;
  beforeAll(async () => {
    mail = await openMailServer();
    panel = await startPanel({
      ...{ KEY_PROVIDER: 'shares', KEY_SHARES: '2/3' },
      // As a real installation is set: what the panel's build did not list is refused.
      ...{ TRUSTED_DOCUMENTS: 'required', SMTP_URL: mail.url },
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await panel?.stop();
    await mail.close();
  });

  /** Presses a button of the page and waits for what it leads to; shows the second factor where it is asked for. */
  async function press(person: Person, name: string, done: (page: Page) => Promise<unknown>): Promise<void> {
    const { page } = person;
    await page.getByRole('main').getByRole('button', { name, exact: true }).click();
    const asked = page.getByRole('button', { name: /^(Confirm it is me|Подтвердить)/ });
    await Promise.race([asked.waitFor(), done(page)]);
    if (await asked.isVisible()) await stepUp(person, () => asked.click());
    await done(page);
  }
  const says = ({ page }: Person, text: string | RegExp) => page.getByText(text).first().waitFor();
  const shot = ({ page }: Person, name: string) =>
    process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;

  it('three custodians deal shares of the vault, close it and open it again, each at a page of his own', async () => {
    const people = await Promise.all(
      [1, 2, 3].map((n) => signIn(browser, panel.url, `custodian${n}`, { lang: n === 2 ? 'ru' : 'en' })),
    );
    const [first, second, third] = people;
    const russian = (person: Person, en: string, ru: string) => (person === second ? ru : en);
    for (const person of people) await open(person, '/vault', russian(person, 'Vault', 'Хранилище'));
    await says(first, 'The vault has no keys yet.');
    await shot(first, 'unsplit');

    await press(first, 'Begin to deal shares', (page) =>
      page.getByRole('button', { name: 'Join with this page' }).waitFor(),
    );
    for (const person of people) {
      const name = russian(person, 'Join with this page', 'Присоединиться с этой страницы');
      await press(person, name, (page) =>
        page
          .getByText(/^(Fingerprint of|Отпечаток) /)
          .first()
          .waitFor(),
      );
    }
    const shares: string[] = [];
    for (const person of people) {
      shares.push(await person.page.getByTestId('share').innerText());
    }
    await says(third, 'Литвинова Ольга Сергеевна');
    await shot(first, 'dealt');
    await shot(second, 'dealt-ru');
    expect(new Set(shares).size).toBe(3);
    const enter = async (person: Person, share: string) => {
      await person.page.locator('textarea[name=vaultShare]').fill(share);
      const name = russian(person, 'Enter the share', 'Ввести долю');
      await press(person, name, (page) =>
        page.locator('textarea[name=vaultShare]').waitFor({ state: 'hidden' }),
      );
    };
    for (const [index, person] of people.entries()) await enter(person, shares[index]);
    await says(first, 'The vault is at work.');
    await first.page.getByText('The vault has no keys yet.').waitFor({ state: 'hidden', timeout: 30_000 });
    await shot(first, 'open');

    await press(first, 'Close the vault', (page) =>
      page.getByText('Shares entered: 0 of 2 needed').waitFor(),
    );
    await says(third, 'Shares entered: 0 of 2 needed');
    await enter(first, shares[0].replaceAll('-', ' ').toLowerCase());
    await says(third, 'Shares entered: 1 of 2 needed');
    await shot(third, 'closed');
    await enter(third, shares[2]);
    await says(first, 'The vault is at work.');

    await press(first, 'New index key', (page) => page.getByText('Asked for', { exact: true }).waitFor());
    await open(third, '/', 'Today');
    await act(third, 'Agree');
    await says(third, 'Done');

    // What passed the gateway and stayed in the browser tells nothing of a share.
    for (const { sent, received, complaints } of people) {
      const passed = [...sent, ...received].join('\n');
      for (const share of shares) expect(passed).not.toContain(share.slice(0, 14));
      expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    }
  });

  it('two administrators change rights and lend a role, and custodians learn of it', async () => {
    const [admin, second, custodian, operator] = await Promise.all(
      ['admin', 'admin2', 'custodian1', 'operator'].map((account) => signIn(browser, panel.url, account)),
    );
    const addressOf = ({ page }: Person) => new URL(page.url()).hash.slice(1);
    const keeper = 'Ахметжан Қанат Ерболұлы';
    await open(admin, '/staff', 'Staff');
    await admin.page.getByRole('link', { name: keeper }).click();
    await act(admin, 'Ask for other rights', { fill: { 'Work mailbox': 'first@custody.example' } });
    await says(admin, 'You asked for this');
    await open(second, addressOf(admin), keeper);
    await act(second, 'Confirm');
    await says(second, /^Confirmed$/);

    await open(admin, '/breakGlass', 'Break-glass');
    await act(admin, 'Ask for break-glass', {
      fill: { 'What happened': 'Nobody of the management can be reached, a statement is urgent.' },
      choose: { 'To whom': /^Кузнецова/, 'Role lent': 'Management' },
    });
    const lent = 'Management: Кузнецова Ирина Павловна';
    await admin.page.getByRole('heading', { level: 1, name: lent }).waitFor();
    await open(second, addressOf(admin), lent);
    await act(second, 'Open');
    await says(second, /^Told by mail$/);
    expect(mail.received.map(({ to }) => to)).toEqual([['first@custody.example']]);
    await operator.page.reload();
    await says(operator, 'You have been lent the role “Management”');
    await operator.page.getByRole('link', { name: 'Notices', exact: true }).waitFor();

    await custodian.page.reload();
    await custodian.page.getByRole('link', { name: 'holds the role “Management”' }).click();
    await act(custodian, 'I know of it');
    await says(custodian, /^knows$/);
    await act(custodian, 'End now');
    await says(custodian, /^Ended$/);
    for (const { complaints } of [admin, second, custodian, operator]) expect(complaints).toEqual([]);
  });
});
