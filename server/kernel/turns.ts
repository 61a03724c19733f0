/** Work that is done one at a time, in the order it came; what fails is its caller's and stops nobody behind it. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves once whatever came so far is done. */
  async settle(): Promise<void> {
    await this.last;
  }
}
