import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../server/contracts/refusals';
import {
  type CouponData,
  type NoticeLetterData,
  type PaymentOrderData,
  renderCoupon,
  renderNoticeLetter,
  renderPaymentOrder,
} from '../../server/documents';
import { onTool, pdfText } from '../support/tools';

const LANGUAGES: Language[] = ['kk', 'ru', 'en'];
const KAZAKH = 'әділ ғибрат қаңтар өмір ұлт үміт һәм іс ӘДІЛ ҒИБРАТ ҚАҢТАР ӨМІР ҰЛТ ҮМІТ ҺӘМ ІС';
const body = {
  name: 'Сыбайлас жемқорлыққа қарсы іс-қимыл қызметі',
  address: 'Астана қ., Сейфуллин көшесі, 37',
  phone: '1424',
};
const now = new Date('2026-11-22T20:43:00.000Z');
const timeZone = 'Asia/Almaty';
const directory = mkdtempSync(join(tmpdir(), 'adal-documents-'));
afterAll(() => rmSync(directory, { recursive: true }));

function fileOf(bytes: Buffer): string {
  const file = join(directory, 'document.pdf');
  writeFileSync(file, bytes);
  return file;
}
const textOf = (bytes: Buffer, options?: string[]) => pdfText(fileOf(bytes), options).replace(/\s+/g, ' ');
const infoOf = (bytes: Buffer) => execFileSync('pdfinfo', [fileOf(bytes)], { encoding: 'utf8' });

const coupon = (language: Language): CouponData => ({
  language,
  timeZone,
  body,
  registrationNumber: 'CENTRAL-26-48213-K',
  receivedAt: now,
  registeredAt: now,
  receivedBy: { name: 'Серіков Ә.Б.', position: KAZAKH, workPhone: '+7 7172 909002' },
  checkCode: '7KQM-2XRT',
});

const letter = (language: Language): NoticeLetterData => ({
  language,
  timeZone,
  body,
  addressee: ['Әбдірахманова Гүлнұр', 'Мәңгілік Ел даңғылы, 1'],
  reference: 'CENTRAL-26-48213-K',
  date: now,
  title: 'Шешім туралы',
  text: `Бірінші абзац.\n${KAZAKH}`,
  signedBy: 'Басқарма басшысы\nҚ. Өтеғұлов',
});

const order = (language: Language): PaymentOrderData => ({
  language,
  timeZone,
  payer: body,
  reference: 'PO-26-7KQM2XRT',
  date: now,
  amountTenge: 432_500,
  caseNumber: 'R-26-00017',
  payee: { name: 'Әбдірахманова Гүлнұр', personalNumber: '850101300124', address: KAZAKH },
});

const rendersOf = (language: Language) => [
  () => renderCoupon(coupon(language)),
  () => renderNoticeLetter(letter(language)),
  () => renderPaymentOrder(order(language)),
];

test.each(LANGUAGES)('the same data give the same bytes, in %s', async (language) => {
  for (const render of rendersOf(language)) expect((await render()).equals(await render())).toBe(true);
});

test('there is no coupon without a number or without the employee who received the message', async () => {
  await expect(renderCoupon({ ...coupon('kk'), registrationNumber: '' })).rejects.toThrow(RangeError);
  await expect(
    renderCoupon({ ...coupon('kk'), receivedBy: { name: 'А', position: 'Б', workPhone: ' ' } }),
  ).rejects.toThrow(RangeError);
});

onTool('pdftotext', 'a paper', () => {
  describe.each(LANGUAGES)('in %s', (language) => {
    test('the coupon has every part the law makes mandatory, in letters that can be read back', async () => {
      const text = textOf(await renderCoupon(coupon(language)));
      for (const part of [
        'CENTRAL-26-48213-K',
        body.name,
        body.address,
        '1424',
        'Серіков Ә.Б.',
        '909002',
        '7KQM-2XRT',
      ])
        expect(text).toContain(part);
      expect(text).toContain(KAZAKH);
      expect(text).toMatch(/23 (қараша|ноября|November)|2026 ж\. 23 қараша/);
    });

    test('the letter shows address, number, decision and signature', async () => {
      const text = textOf(await renderNoticeLetter(letter(language)));
      for (const part of [
        'Әбдірахманова Гүлнұр',
        'Мәңгілік Ел',
        'CENTRAL-26-48213-K',
        'Шешім туралы',
        KAZAKH,
        'Өтеғұлов',
      ])
        expect(text).toContain(part);
    });

    test('the payment order states amount, payee and purpose', async () => {
      const text = textOf(await renderPaymentOrder(order(language)));
      const words = {
        kk: 'Төрт жүз отыз екі мың бес жүз теңге',
        ru: 'Четыреста тридцать две тысячи пятьсот тенге',
        en: 'Four hundred thirty-two thousand five hundred tenge',
      };
      for (const part of [words[language], 'Әбдірахманова Гүлнұр', '850101300124', 'R-26-00017', KAZAKH])
        expect(text).toContain(part);
    });

    test('the metadata tell nothing of the content', async () => {
      for (const render of rendersOf(language))
        expect(infoOf(await render())).not.toMatch(/CENTRAL|Шешім|Әбдір|R-26|7KQM|8501/);
    });
  });

  test('only the address lies in the window of the envelope, however long it is', async () => {
    const addressee = ['Ұзақаталғанқұрылыскомпаниясы '.repeat(4), 'Мәңгілік Ел даңғылы, '.repeat(9)];
    const bytes = await renderNoticeLetter({ ...letter('kk'), addressee });
    const window = ['-x', '312', '-y', '130', '-W', '240', '-H', '125'];
    const text = textOf(bytes, window);
    expect(text.match(/Мәңгілік/g)).toHaveLength(9);
    expect(text).not.toMatch(/қызметі|Сейфуллин|CENTRAL|Шешім/);
  });

  test('a long notice goes on to numbered pages', async () => {
    const bytes = await renderNoticeLetter({
      ...letter('ru'),
      text: `${'Ұзақ мәтін. '.repeat(60)}\n`.repeat(8),
    });
    const pages = Number(/Pages:\s+(\d+)/.exec(infoOf(bytes))?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(textOf(bytes)).toMatch(new RegExp(`2 ?/ ?${pages}`));
  });
});
