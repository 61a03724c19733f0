/** Letters that one jump is decided by. */
const BLOCK = 3;

/** Finds many byte strings in one pass that jumps over what cannot be one (Wu and Manber, 1994). */
export class Needles {
  private readonly shortest: number;
  private readonly longest: number;
  /** By the last letters of a window: how far the next place is where a needle may begin. */
  private readonly jumps: Uint8Array;
  /** By a hash of its first letters, as many as the shortest needle has: which needles may begin here. */
  private readonly candidates = new Map<number, number[]>();

  /** The needles, none shorter than three bytes; a hit is told by a needle's index. */
  constructor(private readonly needles: readonly Uint8Array[]) {
    const lengths = needles.map(({ length }) => length);
    this.shortest = Math.min(255, ...lengths);
    this.longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    if (this.shortest < BLOCK) throw new Error('a needle is too short');
    this.jumps = new Uint8Array(1 << (8 * BLOCK)).fill(this.shortest - BLOCK + 1);
    needles.forEach((needle, index) => this.add(needle, index));
  }

  /** Calls `hit` with a needle, the place of its first byte in the whole, and the bytes around with its place there. */
  find(
    chunks: Iterable<Uint8Array>,
    hit: (needle: number, at: number, around: Uint8Array, place: number) => void,
  ): void {
    let kept: Uint8Array = new Uint8Array(0);
    let before = 0;
    const look = (bytes: Uint8Array, last: boolean): void => {
      const next = this.scan(bytes, last, (needle, place) => hit(needle, before + place, bytes, place));
      kept = Buffer.from(bytes.subarray(next));
      before += next;
    };
    for (const chunk of chunks) look(kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk, false);
    look(kept, true);
  }

  /** Looks at each place at which a whole needle can stand, or at all; the first place that was not looked at. */
  private scan(bytes: Uint8Array, last: boolean, hit: (needle: number, place: number) => void): number {
    const { shortest, jumps } = this;
    const end = bytes.length - (last ? shortest : this.longest);
    let place = 0;
    while (place <= end) {
      const jump = jumps[blockAt(bytes, place + shortest - BLOCK)]!;
      if (jump > 0) {
        place += jump;
        continue;
      }
      for (const needle of this.candidates.get(this.hashAt(bytes, place)) ?? [])
        if (standsAt(bytes, place, this.needles[needle]!)) hit(needle, place);
      place += 1;
    }
    return Math.min(place, bytes.length);
  }

  private add(needle: Uint8Array, index: number): void {
    for (let at = 0; at <= this.shortest - BLOCK; at++) {
      const block = blockAt(needle, at);
      this.jumps[block] = Math.min(this.jumps[block]!, this.shortest - BLOCK - at);
    }
    const hash = this.hashAt(needle, 0);
    const others = this.candidates.get(hash);
    if (others) others.push(index);
    else this.candidates.set(hash, [index]);
  }

  private hashAt(bytes: Uint8Array, place: number): number {
    let hash = 0;
    for (let i = place; i < place + this.shortest; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
    return hash;
  }
}

function blockAt(bytes: Uint8Array, place: number): number {
  return (bytes[place]! << 16) | (bytes[place + 1]! << 8) | bytes[place + 2]!;
}

function standsAt(bytes: Uint8Array, place: number, needle: Uint8Array): boolean {
  if (place + needle.length > bytes.length) return false;
  for (let i = 0; i < needle.length; i++) if (bytes[place + i] !== needle[i]) return false;
  return true;
}
