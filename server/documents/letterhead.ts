import { type OfficialBody, unbroken } from './officialBody';
import { bodyWidth, face, INK, MARGIN, mm, rule, type Sheet } from './sheet';

/** The head of a sheet over its whole width: mark, name of the body, address and phone, double blue rule. */
export function drawLetterhead(sheet: Sheet, body: OfficialBody): void {
  const width = bodyWidth(sheet);
  const middle = MARGIN.left + width / 2;
  drawMark(sheet, middle, MARGIN.top + mm(8), mm(8));
  sheet.y = MARGIN.top + mm(19);
  face(sheet, 'bold', 12, INK.blue).text(body.name, MARGIN.left, sheet.y, { width, align: 'center' });
  sheet.moveDown(0.35);
  face(sheet, 'label', 8.5, INK.caption).text(contact(body), { width, align: 'center' });
  const y = sheet.y + mm(2);
  rule(sheet, [MARGIN.left, y], [MARGIN.left + width, y], 1.6, INK.blue);
  rule(sheet, [MARGIN.left, y + 2.6], [MARGIN.left + width, y + 2.6], 0.5, INK.blue);
  sheet.y = y + mm(6);
  sheet.x = MARGIN.left;
}

/** The head in the upper left corner, which leaves the right half to the address in the envelope's window. */
export function drawCornerLetterhead(sheet: Sheet, body: OfficialBody, width: number): void {
  drawMark(sheet, MARGIN.left + width / 2, MARGIN.top + mm(7), mm(7));
  sheet.y = MARGIN.top + mm(16.5);
  face(sheet, 'bold', 10, INK.blue).text(body.name, MARGIN.left, sheet.y, { width, align: 'center' });
  sheet.moveDown(0.3);
  face(sheet, 'label', 7.5, INK.caption).text(contact(body), { width, align: 'center' });
  const y = sheet.y + mm(1.5);
  rule(sheet, [MARGIN.left, y], [MARGIN.left + width, y], 1.4, INK.blue);
  rule(sheet, [MARGIN.left, y + 2.4], [MARGIN.left + width, y + 2.4], 0.5, INK.blue);
  sheet.y = y + mm(4);
  sheet.x = MARGIN.left;
}

function contact({ address, phone }: OfficialBody): string {
  return [address, phone && `☎\u00a0${unbroken(phone)}`].filter(Boolean).join('   ');
}

/** A shanyrak, the crown of a yurt: the system's own mark. No state symbol is imitated. */
function drawMark(sheet: Sheet, x: number, y: number, radius: number): void {
  const inner = radius * 0.78;
  sheet.save().strokeColor(INK.blue).lineWidth(1.3).circle(x, y, radius).stroke();
  sheet.lineWidth(0.6).circle(x, y, inner).stroke();
  for (let ray = 0; ray < 24; ray += 1) {
    const [cos, sin] = [Math.cos((ray * Math.PI) / 12), Math.sin((ray * Math.PI) / 12)];
    sheet
      .moveTo(x + cos * inner, y + sin * inner)
      .lineTo(x + cos * radius, y + sin * radius)
      .stroke();
  }
  sheet.circle(x, y, inner).clip().lineWidth(0.9);
  for (const offset of [-0.2, 0, 0.2]) {
    const bend = -offset * radius * 0.5;
    const shift = offset * radius;
    sheet
      .moveTo(x - inner, y + shift)
      .quadraticCurveTo(x, y + shift + bend, x + inner, y + shift)
      .stroke();
    sheet
      .moveTo(x + shift, y - inner)
      .quadraticCurveTo(x + shift + bend, y, x + shift, y + inner)
      .stroke();
  }
  sheet.restore();
}
