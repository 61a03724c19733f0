import { type RequestContext, rowsById } from '../../../kernel';
import { mayReadReference } from '../reference/reference.policy';
import { Offence } from './offence.entity';
import { type OffenceType, presentOffence } from './offence.type';

/** Offences that other subgraphs point to. Null for unknown ids and for whoever may not read them. */
export async function offenceReferences(
  keys: readonly { id: string }[],
  ctx: RequestContext,
): Promise<(OffenceType | null)[]> {
  if (!mayReadReference(ctx.viewer).allowed) return keys.map(() => null);
  const loader = ctx.loader<string, Offence | null>('offence', (ids) => rowsById(ctx.read, Offence, ids));
  const rows = await Promise.all(keys.map(({ id }) => loader.load(id)));
  return rows.map((row) => row && presentOffence(row));
}
