const LETTERS = 256;

/** Finds many byte strings in one pass (Aho and Corasick, 1975), also across the borders of chunks. */
export class Automaton {
  private next: Int32Array;
  private readonly ends: (number | undefined)[] = [];
  private size = 1;

  /** The needles; a hit is told by a needle's index. */
  constructor(needles: readonly Uint8Array[]) {
    const most = needles.reduce((sum, needle) => sum + needle.length, 1);
    this.next = new Int32Array(most * LETTERS).fill(-1);
    needles.forEach((needle, index) => this.add(needle, index));
    this.close();
  }

  /** A search over one stream of chunks; `hit` gets a needle and the place after its last byte. */
  stream(hit: (needle: number, end: number) => void): (chunk: Uint8Array) => void {
    let state = 0;
    let read = 0;
    const { next, ends } = this;
    return (chunk) => {
      for (let i = 0; i < chunk.length; i++) {
        state = next[state * LETTERS + chunk[i]!]!;
        const found = ends[state];
        if (found !== undefined) hit(found, read + i + 1);
      }
      read += chunk.length;
    };
  }

  private add(needle: Uint8Array, index: number): void {
    let state = 0;
    for (const byte of needle) {
      const at = state * LETTERS + byte;
      if (this.next[at] === -1) this.next[at] = this.size++;
      state = this.next[at]!;
    }
    this.ends[state] ??= index;
  }

  /** Turns the tree into an automaton that never goes back: breadth first, by what each state falls back to. */
  private close(): void {
    const fallback = new Int32Array(this.size);
    const queue: number[] = [];
    for (let byte = 0; byte < LETTERS; byte++) {
      const child = this.next[byte]!;
      if (child === -1) this.next[byte] = 0;
      else queue.push(child);
    }
    for (const state of queue) {
      const back = fallback[state]!;
      this.ends[state] ??= this.ends[back];
      for (let byte = 0; byte < LETTERS; byte++) {
        const at = state * LETTERS + byte;
        const child = this.next[at]!;
        const onward = this.next[back * LETTERS + byte]!;
        if (child === -1) this.next[at] = onward;
        else {
          fallback[child] = onward;
          queue.push(child);
        }
      }
    }
    this.next = this.next.slice(0, this.size * LETTERS);
  }
}
