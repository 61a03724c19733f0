import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 1000;

/** What a file of another process says, looked at again when a second has passed since the last look. */
export class FollowedFile<T> {
  private content: Buffer | undefined;
  private value: T | undefined;
  private lookedAt = -Infinity;

  constructor(
    private readonly file: string,
    private readonly parse: (content: Buffer) => T,
  ) {}

  /** The same object as long as the file says the same. Throws where nothing was ever read from it. */
  get(): T {
    const now = performance.now();
    if (now - this.lookedAt < LOOK_EVERY_MS) return this.value!;
    try {
      const content = readFileSync(this.file);
      if (!this.content?.equals(content)) {
        this.value = this.parse(content);
        this.content = content;
      }
      this.lookedAt = now;
    } catch (error) {
      // Somebody may be copying a new one into its place.
      if (!this.content) throw error;
    }
    return this.value!;
  }
}
