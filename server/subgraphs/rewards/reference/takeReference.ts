import type { EventPayloads, ReferenceKind } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { isMciRate } from './mci';
import { ReferenceCopy } from './referenceCopy.entity';

/** What rewards keeps of the directory's reference data: rates for amounts, names and addresses for letters. */
const KEPT: ReadonlySet<ReferenceKind> = new Set(['mci', 'department', 'organization']);

/** Keeps the newest version of a reference row; an older one that comes late changes nothing. */
export async function takeReference(
  { manager }: CommandContext,
  { kind, key, version, data }: EventPayloads['reference.published'],
): Promise<void> {
  if (!KEPT.has(kind)) return;
  // A rate we cannot read must not be paid by: it waits, parked, where an administrator sees it.
  if (kind === 'mci' && !isMciRate(data)) throw new Refusal('BAD_INPUT');
  const known = await manager.findOneBy(ReferenceCopy, { kind, key });
  if (known && known.sourceVersion >= version) return;
  await manager.save(ReferenceCopy, { kind, key, sourceVersion: version, data });
}
