import type { EventPayloads } from '../../../contracts/events';
import type { CommandContext } from '../../../kernel';
import { ReferenceCopy } from './referenceCopy.entity';

/** What casework keeps of the directory's reference data. */
const KEPT = new Set(['department', 'offence', 'holiday', 'agency', 'organization', 'staff']);

/** Keeps the newest version of a reference row; an older one that comes late changes nothing. */
export async function takeReference(
  ctx: CommandContext,
  { kind, key, version, data }: EventPayloads['reference.published'],
): Promise<void> {
  if (!KEPT.has(kind)) return;
  const known = await ctx.lockWhere(ReferenceCopy, { kind, key });
  if (known && known.sourceVersion >= version) return;
  const copy = known ?? ctx.create(ReferenceCopy, { id: ctx.newId(), kind, key });
  copy.sourceVersion = version;
  copy.data = data;
  await ctx.save(copy);
}
