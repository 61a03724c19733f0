import PDFDocument from 'pdfkit';
import { face, fontFaces, mm } from './sheet';

/** A label of 100 by 50 mm. */
const SIZE: [number, number] = [mm(100), mm(50)];
const EDGE = mm(5);

/** A label with an address and nothing else: neither sender nor subject, so that it tells nothing of the service. */
export function renderAddressLabel([name, ...rest]: readonly string[]): Promise<Buffer> {
  const label = new PDFDocument({ size: SIZE, margin: EDGE, info: { Producer: 'Adal', Creator: 'Adal' } });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    label.on('data', (chunk: Buffer) => chunks.push(chunk));
    label.on('end', () => resolve(Buffer.concat(chunks)));
    label.on('error', reject);
  });
  fontFaces(label);
  const width = SIZE[0] - 2 * EDGE;
  let size = 13;
  const heightAt = (points: number) =>
    face(label, 'labelBold', points).heightOfString(name, { width }) +
    face(label, 'label', points).heightOfString(rest.join('\n'), { width });
  while (size > 6 && heightAt(size) > SIZE[1] - 2 * EDGE - 4) size -= 0.5;
  face(label, 'labelBold', size).text(name, EDGE, EDGE, { width });
  label.moveDown(0.2);
  face(label, 'label', size).text(rest.join('\n'), { width });
  label.end();
  return done;
}
