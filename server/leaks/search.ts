import { Automaton } from './automaton';
import type { Canary } from './canaries';
import { formsOf } from './forms';

/** Bytes in which no canary may be. */
export interface Place {
  /** What it is: `databases`, `logs`, `answers`, ... */
  kind: string;
  name: string;
  chunks: Iterable<Uint8Array>;
}

export interface Hit {
  place: string;
  canary: string;
  form: string;
  offset: number;
}

export interface Searched {
  kind: string;
  places: number;
  bytes: number;
}

/** Looks for every canary in every form; remembers what it searched, and how much. */
export class Search {
  readonly hits: Hit[] = [];
  readonly forms: number;
  private readonly searched = new Map<string, Searched>();
  private readonly automaton: Automaton;
  private readonly needles: { canary: string; form: string }[] = [];

  constructor(canaries: readonly Canary[]) {
    const bytes: Buffer[] = [];
    for (const { name, text } of canaries) {
      for (const form of formsOf(text)) {
        this.needles.push({ canary: name, form: form.name });
        bytes.push(form.bytes);
      }
    }
    this.forms = bytes.length;
    this.automaton = new Automaton(bytes);
  }

  /** Searches the place; the number of hits in it. */
  look({ kind, name, chunks }: Place): number {
    const before = this.hits.length;
    const sum = this.searched.get(kind) ?? { kind, places: 0, bytes: 0 };
    const seen = new Set<number>();
    const read = this.automaton.stream((needle, offset) => {
      if (seen.has(needle)) return;
      seen.add(needle);
      this.hits.push({ place: `${kind}: ${name}`, ...this.needles[needle]!, offset });
    });
    for (const chunk of chunks) {
      sum.bytes += chunk.length;
      read(chunk);
    }
    sum.places += 1;
    this.searched.set(kind, sum);
    return this.hits.length - before;
  }

  /** Takes over what another search found and looked through. */
  add(other: Search): void {
    this.hits.push(...other.hits);
    for (const [kind, part] of other.searched) this.searched.set(kind, part);
  }

  /** What was searched, by kind. */
  get ground(): Searched[] {
    return [...this.searched.values()];
  }
}
