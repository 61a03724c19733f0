import fc, { type GeneratorValue } from 'fast-check';

/** What a generated case is chosen by; fast-check can repeat and shrink it. */
export class Choice {
  constructor(private readonly generate: GeneratorValue) {}

  /** From 0 to `most`, both included. */
  upTo(most: number): number {
    return this.generate(fc.nat, { max: most });
  }

  between(least: number, most: number): number {
    return least + this.upTo(most - least);
  }

  chance(percent: number): boolean {
    return this.upTo(99) < percent;
  }

  of<T>(list: readonly T[]): T {
    return list[this.upTo(list.length - 1)];
  }

  some<T>(list: readonly T[], percent: number): T[] {
    return list.filter(() => this.chance(percent));
  }
}

/** A number from a text, the same each time. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0) % 1_000_003;
}
