import { randomUUID } from 'node:crypto';
import type { ReferenceKind } from '../../../server/contracts/events';
import { ReferenceCopy } from '../../../server/subgraphs/casework/reference/referenceCopy.entity';
import type { World } from './world';

/** Tells casework, as the directory would, that a reference row was withdrawn, or that it is back. */
export async function tellOf(world: World, kind: ReferenceKind, key: string, withdrawn: boolean) {
  const { sourceVersion, data } = await world.store.read.findOneByOrFail(ReferenceCopy, { kind, key });
  await world.running.casework.receive({
    eventId: randomUUID(),
    type: 'reference.published',
    payload: { kind, key, version: sourceVersion + 1, data: { ...data, withdrawn } },
  });
}
