import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

/** A sheet under way: the drawing surface of pdfkit. */
export type Sheet = PDFKit.PDFDocument;

/** Millimetres in PDF points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Inks: body text, captions, and the blue of the service's paper. */
export const INK = { text: '#111111', caption: '#4a4a4a', blue: '#0b4f8a', rule: '#8a8a8a' };

const FONTS = {
  text: 'DejaVuSerifCondensed',
  bold: 'DejaVuSerifCondensed-Bold',
  label: 'DejaVuSansCondensed',
  labelBold: 'DejaVuSansCondensed-Bold',
  code: 'DejaVuSansMono-Bold',
};

export type Face = keyof typeof FONTS;

const fontFiles = new Map<Face, Buffer>();

/** The page's edges, in points: the binding edge is the wide one. */
export const MARGIN = { left: mm(25), right: mm(15), top: mm(15), bottom: mm(18) };

/** What is left of the page between the margins. */
export const bodyWidth = (sheet: Sheet): number => sheet.page.width - MARGIN.left - MARGIN.right;

/**
 * Draws an A4 document and gives its bytes. The metadata say what kind of paper it is and when it was made, nothing
 * of its content: print servers and mail rooms read them. The same data give the same bytes.
 */
export function renderSheet(kind: string, madeAt: Date, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const sheet = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    info: { Title: kind, CreationDate: madeAt, Producer: 'Adal', Creator: 'Adal' },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.on('error', reject);
  });
  fontFaces(sheet);
  face(sheet, 'text', 10.5);
  draw(sheet);
  numberPages(sheet);
  sheet.end();
  return done;
}

/** Makes the faces known to a document. */
export function fontFaces(sheet: Sheet): void {
  for (const name of Object.keys(FONTS) as Face[]) sheet.registerFont(name, fontFile(name));
}

/** Chooses type and ink for what is written next. */
export function face(sheet: Sheet, name: Face, size: number, ink: string = INK.text): Sheet {
  return sheet.font(name).fontSize(size).fillColor(ink);
}

/** A straight line between two points of the page. */
export function rule(
  sheet: Sheet,
  from: [number, number],
  to: [number, number],
  width = 0.6,
  ink = INK.rule,
): void {
  sheet
    .save()
    .lineWidth(width)
    .strokeColor(ink)
    .moveTo(...from)
    .lineTo(...to)
    .stroke()
    .restore();
}

/** Starts a new page unless `height` points are still free on this one. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - MARGIN.bottom) sheet.addPage();
}

function numberPages(sheet: Sheet): void {
  const { count } = sheet.bufferedPageRange();
  for (let index = 1; index < count; index += 1) {
    sheet.switchToPage(index);
    sheet.page.margins.top = 0;
    face(sheet, 'label', 8, INK.caption).text(`${index + 1} / ${count}`, MARGIN.left, mm(8), {
      width: bodyWidth(sheet),
      align: 'center',
      lineBreak: false,
    });
  }
}

function fontFile(name: Face): Buffer {
  let file = fontFiles.get(name);
  if (!file) {
    file = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${FONTS[name]}.ttf`));
    fontFiles.set(name, file);
  }
  return file;
}
