import type { Exchange } from './exchange';
import type { Handler, Routes } from './router';

/** Handlers that belong together, and what ends with the last request they answer. */
interface Generation {
  routes: Routes;
  end: () => Promise<void>;
  open: number;
}

/** Routes that can be replaced under way: a request ends with the handler it began with. */
export class LiveRoutes {
  /** For the router: the same addresses for good. */
  readonly routes: Routes;
  private current: Generation;
  private readonly ending = new Set<Promise<void>>();

  /** @param end Runs once the routes are replaced or closed and no request is left that began with them. */
  constructor(routes: Routes, end: () => Promise<void>) {
    this.current = { routes, end, open: 0 };
    this.routes = Object.fromEntries(Object.keys(routes).map((key) => [key, this.handlerOf(key)]));
  }

  /** Throws where the addresses are not the same. */
  replace(routes: Routes, end: () => Promise<void>): void {
    const missing = Object.keys(this.routes).filter((key) => !Object.hasOwn(routes, key));
    if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}`);
    const before = this.current;
    this.current = { routes, end, open: 0 };
    this.endIfIdle(before);
  }

  /** Ends what is served now, and waits for what was before. */
  async close(): Promise<void> {
    await this.current.end();
    await Promise.all(this.ending);
  }

  private handlerOf(key: string): Handler {
    return async (exchange: Exchange): Promise<void> => {
      const generation = this.current;
      generation.open += 1;
      try {
        await generation.routes[key](exchange);
      } finally {
        generation.open -= 1;
        this.endIfIdle(generation);
      }
    };
  }

  private endIfIdle(generation: Generation): void {
    if (generation === this.current || generation.open > 0) return;
    const ending = generation.end().finally(() => this.ending.delete(ending));
    this.ending.add(ending);
  }
}
