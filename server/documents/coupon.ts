import type { Language } from '../contracts/refusals';
import { couponTexts } from './coupon.texts';
import { dateAndTime, dateInWords } from './dates';
import { drawLetterhead } from './letterhead';
import { type OfficialBody, type OfficialPerson, unbroken } from './officialBody';
import { bodyWidth, face, INK, MARGIN, mm, renderSheet, rule, type Sheet } from './sheet';
import { drawRows, drawSignatureLine } from './table';

/** Everything R66 and R67 make mandatory on a notification coupon, and the check code of R15. */
export interface CouponData {
  language: Language;
  timeZone: string;
  body: OfficialBody;
  registrationNumber: string;
  receivedAt: Date;
  registeredAt: Date;
  receivedBy: Required<OfficialPerson>;
  checkCode: string;
}

/**
 * The notification coupon, with a stub the body keeps; names no applicant. Throws a RangeError where a mandatory part
 * is missing, above all the number: there is no coupon before registration (R68).
 */
export async function renderCoupon(data: CouponData): Promise<Buffer> {
  const { registrationNumber, checkCode, body, receivedBy } = data;
  const mandatory = [registrationNumber, checkCode, body.name, body.address, body.phone];
  mandatory.push(receivedBy.name, receivedBy.position, receivedBy.workPhone);
  if (mandatory.some((part) => !part?.trim()))
    throw new RangeError('a mandatory part of the coupon is missing');
  return renderSheet(couponTexts[data.language].kind, data.registeredAt, (sheet) => draw(sheet, data));
}

function draw(sheet: Sheet, data: CouponData): void {
  const texts = couponTexts[data.language];
  const { body, receivedBy, language, timeZone } = data;
  const width = bodyWidth(sheet);
  drawLetterhead(sheet, body);
  face(sheet, 'bold', 16).text(texts.title, { width, align: 'center', characterSpacing: 1 });
  face(sheet, 'text', 10.5, INK.caption).text(texts.subtitle, { width, align: 'center' });
  sheet.moveDown(1);
  drawRows(sheet, [
    [texts.number, data.registrationNumber, 'strong'],
    [texts.receivedAt, dateInWords(data.receivedAt, language, timeZone)],
    [texts.registeredAt, dateAndTime(data.registeredAt, language, timeZone)],
    [
      texts.receivedBy,
      `${receivedBy.name}, ${receivedBy.position}, ${texts.workPhone} ${unbroken(receivedBy.workPhone)}`,
    ],
    [texts.body, `${body.name.replaceAll('\n', ', ')}\n${body.address}, ${body.phone}`],
  ]);
  drawCheckCode(sheet, texts.checkCode, data.checkCode, texts.checkCodeNote);
  drawParagraph(sheet, texts.statusTitle, texts.status);
  drawParagraph(sheet, texts.nextTitle, texts.next.map((step, index) => `${index + 1}. ${step}`).join('\n'));
  face(sheet, 'text', 9.5).text(texts.protection, MARGIN.left, sheet.y, { width });
  sheet.moveDown(1.6);
  drawSignatureLine(sheet, texts.signature, receivedBy.name);
  drawStub(sheet, data);
}

function drawCheckCode(sheet: Sheet, label: string, code: string, note: string): void {
  const [width, height, top] = [bodyWidth(sheet), mm(19), sheet.y + mm(4)];
  sheet
    .save()
    .lineWidth(1.2)
    .strokeColor(INK.blue)
    .roundedRect(MARGIN.left, top, width, height, 4)
    .stroke()
    .restore();
  face(sheet, 'label', 8.5, INK.caption).text(label, MARGIN.left + mm(4), top + mm(3), { width: mm(60) });
  face(sheet, 'code', 17).text(code, MARGIN.left + mm(4), top + mm(8), { width: mm(62), lineBreak: false });
  face(sheet, 'label', 8.5).text(note, MARGIN.left + mm(68), top + mm(3.5), { width: width - mm(72) });
  sheet.y = top + height + mm(5);
  sheet.x = MARGIN.left;
}

function drawParagraph(sheet: Sheet, title: string, text: string): void {
  const width = bodyWidth(sheet);
  face(sheet, 'bold', 10, INK.blue).text(title, MARGIN.left, sheet.y, { width });
  face(sheet, 'text', 9.5).text(text, { width, lineGap: 1.5 });
  sheet.moveDown(0.7);
}

/** The stub carries no signature of the applicant: handwriting tells who it is (R84). */
function drawStub(
  sheet: Sheet,
  { language, timeZone, registrationNumber, receivedAt, receivedBy }: CouponData,
): void {
  const texts = couponTexts[language];
  const width = bodyWidth(sheet);
  const cut = sheet.page.height - mm(52);
  sheet.save().dash(4, { space: 3 });
  rule(sheet, [mm(5), cut], [sheet.page.width - mm(5), cut], 0.7);
  sheet.restore();
  face(sheet, 'labelBold', 9, INK.caption).text(`✂  ${texts.stub}`, MARGIN.left, cut + mm(3), { width });
  sheet.moveDown(0.5);
  face(sheet, 'label', 9).text(`${texts.number}: ${registrationNumber}`, { width });
  face(sheet, 'label', 9).text(`${texts.receivedAt}: ${dateInWords(receivedAt, language, timeZone)}`, {
    width,
  });
  face(sheet, 'label', 9).text(`${texts.receivedBy}: ${receivedBy.name}, ${receivedBy.position}`, { width });
  sheet.moveDown(1.2);
  drawSignatureLine(sheet, `${texts.handedOver}. ${texts.signature}`, receivedBy.name);
}
