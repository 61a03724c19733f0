import { GraphQLError } from 'graphql';
import type { Path } from '../run';

/** Where the completion of an answer stands, and what went wrong on the way. */
export class Completion {
  /** The position that is being completed. */
  readonly path: (string | number)[] = [];
  private known: KnownPaths | undefined;

  constructor(private readonly errors: GraphQLError[]) {}

  /** Null stands where null may not: said once, unless an error of a subgraph says it already. */
  missing(coordinate: string, key?: string): void {
    this.known ??= new KnownPaths(this.errors);
    const path = key === undefined ? [...this.path] : [...this.path, key];
    if (this.known.explain(path)) return;
    this.errors.push(new GraphQLError(`Cannot return null for non-nullable field ${coordinate}.`, { path }));
  }

  /** A subgraph gave what its schema does not allow. */
  wrong(message: string): void {
    this.errors.push(new GraphQLError(message, { path: [...this.path] }));
  }
}

/** The places of errors, to be asked for one place after another. */
class KnownPaths {
  private everywhere = false;
  private readonly at = new Set<string>();
  private readonly below = new Set<string>();

  constructor(errors: readonly GraphQLError[]) {
    for (const { path } of errors) {
      if (!path) this.everywhere = true;
      else {
        this.at.add(path.join('.'));
        for (let length = 0; length <= path.length; length += 1)
          this.below.add(path.slice(0, length).join('.'));
      }
    }
  }

  /** Whether an error is at the place, above it or below it. */
  explain(path: Path): boolean {
    if (this.everywhere || this.below.has(path.join('.'))) return true;
    return path.some((_, i) => this.at.has(path.slice(0, i).join('.')));
  }
}
