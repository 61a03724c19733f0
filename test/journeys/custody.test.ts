import type { Browser, Page } from 'playwright-core';
import { onChromium } from './support/chromium';
import { type Panel, startPanel } from './support/panel';
import { open, type Person, signIn, stepUp } from './support/person';

onChromium('three custodians deal shares of the vault, close it and open it again', (launch) => {
  let browser: Browser;
  let panel: Panel;
  beforeAll(async () => {
    panel = await startPanel({ KEY_PROVIDER: 'shares', KEY_SHARES: '2/3' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await panel?.stop();
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

  it('each at a page of his own', async () => {
    const people = await Promise.all(
      [1, 2, 3].map((n) => signIn(browser, panel.url, `custodian${n}`, { lang: n === 2 ? 'ru' : 'en' })),
    );
    const [first, second, third] = people;
    const russian = (person: Person, en: string, ru: string) => (person === second ? ru : en);
    for (const person of people) await open(person, '/vault', russian(person, 'Vault', 'Хранилище'));
    await says(first, 'The vault is closed. Registration goes on');
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

    // What passed the gateway and stayed in the browser tells nothing of a share.
    for (const { sent, received, complaints } of people) {
      const passed = [...sent, ...received].join('\n');
      for (const share of shares) expect(passed).not.toContain(share.slice(0, 14));
      expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    }
  });
});
