import { bodyWidth, face, INK, MARGIN, mm, rule, type Sheet } from './sheet';

/** A row of label and value; a strong value is set larger. */
export type Row = [label: string, value: string, weight?: 'strong'];

const LABEL_WIDTH = mm(52);
const GAP = mm(1.6);

/** Rows of label and value over the whole width, with a thin line under each. */
export function drawRows(sheet: Sheet, rows: Row[]): void {
  const width = bodyWidth(sheet);
  for (const [label, value, weight] of rows) {
    const top = sheet.y + GAP;
    face(sheet, 'label', 9, INK.caption).text(label, MARGIN.left, top + 1, { width: LABEL_WIDTH - mm(3) });
    const labelEnd = sheet.y;
    const set = weight === 'strong' ? face(sheet, 'labelBold', 13) : face(sheet, 'text', 10);
    set.text(value, MARGIN.left + LABEL_WIDTH, top, { width: width - LABEL_WIDTH });
    const end = Math.max(sheet.y, labelEnd) + GAP;
    rule(sheet, [MARGIN.left, end], [MARGIN.left + width, end], 0.4);
    sheet.y = end;
  }
  sheet.x = MARGIN.left;
}

/** A line to sign on, with what it is for below its left end and who signs to its right. */
export function drawSignatureLine(sheet: Sheet, caption: string, name: string): void {
  const y = sheet.y + mm(4);
  const [from, to] = [MARGIN.left, MARGIN.left + mm(75)];
  rule(sheet, [from, y], [to, y], 0.7, INK.text);
  face(sheet, 'text', 10).text(name, to + mm(4), y - mm(4), { width: bodyWidth(sheet) - mm(79) });
  face(sheet, 'label', 7.5, INK.caption).text(caption, from, y + 2, { width: to - from });
  sheet.x = MARGIN.left;
}
