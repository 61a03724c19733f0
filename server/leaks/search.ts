import type { Canary } from './canaries';
import { formsOf } from './forms';
import { Needles } from './needles';

/** Bytes that are looked through. */
export interface Place {
  /** What it is: `database files`, `logs`, `answers`, ... */
  kind: string;
  name: string;
  chunks: Iterable<Uint8Array>;
  /** Names of canaries that belong here: paper for the post, an address at the mail server. No others may be here. */
  holds?: ReadonlySet<string>;
}

export interface Hit {
  place: string;
  canary: string;
  form: string;
  offset: number;
  /** What stands there, as far as it can be printed. */
  around: string;
}

export interface Searched {
  kind: string;
  places: number;
  bytes: number;
  /** Traces that belong there. */
  lawful: number;
}

const AROUND = 48;

/** Looks for every canary in every form; remembers what it searched, and how much. */
export class Search {
  readonly hits: Hit[] = [];
  readonly forms: number;
  private readonly searched = new Map<string, Searched>();
  private readonly needles: Needles;
  private readonly meanings: { canary: string; form: string; length: number }[] = [];

  constructor(canaries: readonly Canary[]) {
    const all: Buffer[] = [];
    for (const { name, text } of canaries) {
      for (const { name: form, bytes } of formsOf(text)) {
        this.meanings.push({ canary: name, form, length: bytes.length });
        all.push(bytes);
      }
    }
    this.forms = all.length;
    this.needles = new Needles(all);
  }

  /** Searches the place; the number of hits in it. */
  look({ kind, name, chunks, holds }: Place): number {
    const before = this.hits.length;
    const sum = this.searched.get(kind) ?? { kind, places: 0, bytes: 0, lawful: 0 };
    const seen = new Set<number>();
    this.needles.find(counted(chunks, sum), (needle, offset, bytes, at) => {
      if (seen.has(needle)) return;
      seen.add(needle);
      const { canary, form, length } = this.meanings[needle]!;
      if (holds?.has(canary)) sum.lawful += 1;
      else {
        const around = printable(bytes.subarray(Math.max(0, at - AROUND), at + length + AROUND));
        this.hits.push({ place: `${kind}: ${name}`, canary, form, offset, around });
      }
    });
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

function* counted(chunks: Iterable<Uint8Array>, sum: { bytes: number }): Iterable<Uint8Array> {
  for (const chunk of chunks) {
    sum.bytes += chunk.length;
    yield chunk;
  }
}

function printable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, '·');
}
