import { Flag, Recorded } from '../../../kernel';

/** A row of reference data. Its id is its natural key, so that it is the same everywhere. */
export abstract class ReferenceRow extends Recorded {
  /** Taken out of the reference data: kept for whatever points to it, offered no more. */
  @Flag() withdrawn: boolean;
}
