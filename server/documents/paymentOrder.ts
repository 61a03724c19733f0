import type { Language } from '../contracts/refusals';
import { amountInWords } from './amountInWords';
import { dateInFigures } from './dates';
import { drawLetterhead } from './letterhead';
import type { OfficialBody } from './officialBody';
import { paymentOrderTexts } from './paymentOrder.texts';
import { bodyWidth, face, INK, MARGIN, mm, renderSheet, type Sheet } from './sheet';
import { drawRows, drawSignatureLine } from './table';

/** An order to pay a reward, completed with the payee inside the vault. `amountTenge` is whole tenge. */
export interface PaymentOrderData {
  language: Language;
  timeZone: string;
  payer: OfficialBody;
  reference: string;
  date: Date;
  amountTenge: number;
  caseNumber: string;
  payee: { name: string; personalNumber?: string; document?: string; address?: string };
}

/** The payment order on paper, for two signatures and a stamp. */
export async function renderPaymentOrder(data: PaymentOrderData): Promise<Buffer> {
  return renderSheet(paymentOrderTexts[data.language].kind, data.date, (sheet) => draw(sheet, data));
}

function draw(sheet: Sheet, data: PaymentOrderData): void {
  const texts = paymentOrderTexts[data.language];
  const { payee, payer, amountTenge, language } = data;
  const width = bodyWidth(sheet);
  drawLetterhead(sheet, payer);
  face(sheet, 'bold', 15).text(`${texts.title} № ${data.reference}`, { width, align: 'center' });
  sheet.moveDown(0.3);
  const date = `${texts.date}: ${dateInFigures(data.date, data.timeZone)}`;
  face(sheet, 'text', 10.5).text(date, { width, align: 'center' });
  drawAmount(sheet, texts.amount, amountTenge);
  drawRows(sheet, [
    [texts.inWords, amountInWords(amountTenge, language)],
    [texts.payer, `${payer.name.replaceAll('\n', ', ')}\n${payer.address}`],
    [texts.beneficiary, payee.name],
    [texts.personalNumber, payee.personalNumber ?? '—'],
    [texts.document, payee.document ?? '—'],
    [texts.address, payee.address ?? '—'],
    [texts.purposeLabel, texts.purpose],
    [texts.caseNumber, data.caseNumber],
  ]);
  sheet.moveDown(3);
  drawSignatureLine(sheet, texts.head, '');
  sheet.moveDown(2.5);
  drawSignatureLine(sheet, texts.accountant, '');
  face(sheet, 'label', 10, INK.caption).text(texts.stamp, MARGIN.left + mm(110), sheet.y - mm(12), {
    width: mm(30),
  });
  const foot = sheet.page.height - MARGIN.bottom - mm(8);
  face(sheet, 'label', 8, INK.caption).text(texts.secrecy, MARGIN.left, foot, { width, align: 'center' });
}

function drawAmount(sheet: Sheet, label: string, tenge: number): void {
  const [width, height, top] = [mm(80), mm(13), sheet.y + mm(5)];
  const x = MARGIN.left + bodyWidth(sheet) - width;
  sheet.save().lineWidth(1.2).strokeColor(INK.blue).rect(x, top, width, height).stroke().restore();
  face(sheet, 'label', 8.5, INK.caption).text(label, x + mm(3), top + mm(4.6), { width: mm(20) });
  const figures = `${new Intl.NumberFormat('ru').format(tenge)} ₸`;
  face(sheet, 'labelBold', 15).text(figures, x + mm(3), top + mm(3.6), {
    width: width - mm(6),
    align: 'right',
  });
  sheet.y = top + height + mm(4);
  sheet.x = MARGIN.left;
}
