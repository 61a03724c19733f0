import { LRUCache } from 'lru-cache';

interface Entry<V> {
  value: V;
  until: number;
}

/** Answers that may be used again for a short while, the most recent ones only. Failures are never kept. */
export class Remembered<V> {
  private readonly entries: LRUCache<string, Entry<V>>;

  constructor(
    most: number,
    private readonly forMs: number,
  ) {
    this.entries = new LRUCache({ max: most });
  }

  get(key: string): V | undefined {
    const entry = this.entries.get(key);
    return entry && entry.until > performance.now() ? entry.value : undefined;
  }

  set(key: string, value: V): void {
    this.entries.set(key, { value, until: performance.now() + this.forMs });
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }
}
