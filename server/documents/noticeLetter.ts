import type { Language } from '../contracts/refusals';
import { dateInWords } from './dates';
import { drawCornerLetterhead } from './letterhead';
import { noticeLetterTexts } from './noticeLetter.texts';
import type { OfficialBody } from './officialBody';
import { bodyWidth, face, INK, keepTogether, MARGIN, mm, renderSheet, rule, type Sheet } from './sheet';

/** A notice as it goes to the applicant by post. */
export interface NoticeLetterData {
  language: Language;
  timeZone: string;
  body: OfficialBody;
  /** Name, then address lines, as they are to stand in the window. */
  addressee: string[];
  reference: string;
  date: Date;
  title: string;
  text: string;
  /** Position and name of whoever signed, parted by a line break. */
  signedBy: string;
}

/** The window of an E65 envelope, lower right, on the upper third of a sheet folded at the marks. */
const WINDOW = { x: mm(112), y: mm(50), width: mm(80), height: mm(35) };
const FOLDS = [mm(99), mm(198)];

/** The letter, to be folded at its marks and put into a window envelope that does not name the service. */
export async function renderNoticeLetter(data: NoticeLetterData): Promise<Buffer> {
  return renderSheet(noticeLetterTexts[data.language].kind, data.date, (sheet) => draw(sheet, data));
}

function draw(sheet: Sheet, data: NoticeLetterData): void {
  const texts = noticeLetterTexts[data.language];
  const width = bodyWidth(sheet);
  drawFoldMarks(sheet);
  drawAddress(sheet, data.addressee);
  drawCornerLetterhead(sheet, data.body, mm(72));
  const date = dateInWords(data.date, data.language, data.timeZone);
  face(sheet, 'text', 10).text(date, MARGIN.left, sheet.y, { width: mm(72) });
  sheet.moveDown(0.3);
  face(sheet, 'labelBold', 10).text(`${texts.number} ${data.reference}`, { width: mm(72) });
  sheet.y = Math.max(sheet.y + mm(8), mm(106));
  face(sheet, 'bold', 12).text(data.title, MARGIN.left, sheet.y, { width, align: 'center' });
  sheet.moveDown(0.9);
  drawText(sheet, data.text);
  drawText(sheet, texts.closing);
  drawSignature(sheet, data.signedBy);
  keepTogether(sheet, mm(12));
  face(sheet, 'label', 8, INK.caption).text(texts.status, MARGIN.left, sheet.y + mm(8), { width });
}

function drawText(sheet: Sheet, text: string): void {
  for (const paragraph of text.split(/\n+/).filter((line) => line.trim())) {
    face(sheet, 'text', 10.5).text(paragraph, {
      width: bodyWidth(sheet),
      align: 'justify',
      indent: mm(10),
      lineGap: 3,
      paragraphGap: 4,
    });
  }
}

function drawAddress(sheet: Sheet, lines: string[]): void {
  const [name, ...rest] = lines;
  let size = 11;
  const heightAt = (points: number) =>
    face(sheet, 'labelBold', points).heightOfString(name, { width: WINDOW.width }) +
    face(sheet, 'label', points).heightOfString(rest.join('\n'), { width: WINDOW.width });
  while (size > 6 && heightAt(size) > WINDOW.height - 4) size -= 0.5;
  face(sheet, 'labelBold', size).text(name, WINDOW.x, WINDOW.y, { width: WINDOW.width });
  sheet.moveDown(0.2);
  face(sheet, 'label', size).text(rest.join('\n'), { width: WINDOW.width });
}

function drawSignature(sheet: Sheet, signedBy: string): void {
  const [position, name = ''] = signedBy.includes('\n') ? signedBy.split('\n') : ['', signedBy];
  keepTogether(sheet, mm(30));
  const y = sheet.y + mm(10);
  const column = bodyWidth(sheet) / 3;
  face(sheet, 'text', 10.5).text(position, MARGIN.left, y, { width: column });
  const end = sheet.y;
  const line = y + mm(4.5);
  rule(sheet, [MARGIN.left + column + mm(4), line], [MARGIN.left + 2 * column - mm(4), line], 0.7, INK.text);
  face(sheet, 'text', 10.5).text(name, MARGIN.left + 2 * column, y, { width: column });
  sheet.y = Math.max(end, sheet.y, line);
  sheet.x = MARGIN.left;
}

function drawFoldMarks(sheet: Sheet): void {
  for (const y of FOLDS) rule(sheet, [mm(4), y], [mm(9), y], 0.4);
}
