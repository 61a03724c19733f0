import { pad, SIZE_CLASSES, unpad } from '../../server/sealing';

const CLASSES = [64, 128];

test('what is padded comes back, and only sizes of the classes come out', () => {
  for (let length = 0; length <= 124; length += 1) {
    const text = Uint8Array.from({ length }, (_, index) => index + 1);
    const padded = pad(text, CLASSES);
    expect(padded.length).toBe(length <= 60 ? 64 : 128);
    expect(unpad(padded, CLASSES)).toEqual(text);
  }
});

test('a text beyond the largest class is refused, not cut', () => {
  expect(() => pad(new Uint8Array(125), CLASSES)).toThrow(RangeError);
  expect(() => pad(new Uint8Array(SIZE_CLASSES.at(-1)!))).toThrow(RangeError);
});

test('padding that was not made here is refused', () => {
  const padded = pad(Uint8Array.of(1, 2, 3), CLASSES);
  const longer = padded.slice();
  longer[0] = 1;
  const filled = padded.slice();
  filled[63] = 1;
  for (const wrong of [longer, filled, padded.slice(0, 63)])
    expect(() => unpad(wrong, CLASSES)).toThrow(RangeError);
});
