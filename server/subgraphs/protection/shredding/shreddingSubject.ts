import type { Shredding } from './shredding.entity';

/** What the audit calls a shredding. */
export function shreddingSubject({ id }: Shredding): { type: string; id: string } {
  return { type: 'Shredding', id };
}
