import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AddressLabel } from '../../../server/subgraphs/protection/addressLabel/addressLabel.entity';
import { CallBack } from '../../../server/subgraphs/protection/callBack/callBack.entity';
import { ProtectionRecord } from '../../../server/subgraphs/protection/record/record.entity';
import type { World } from './world';

/** A label and a call of a person, as files that nobody has fetched yet. */
export async function unfetchedFiles(world: World, personId: string): Promise<string[]> {
  const [id, now] = [randomUUID(), new Date()];
  const { id: recordId } = await world.store.read.findOneByOrFail(ProtectionRecord, { personId });
  await world.store.write(async (manager) => {
    const times = { createdAt: now, updatedAt: now };
    const ordered = { ...times, orderedAt: now, orderedById: 'protection', dueAt: now };
    await manager.save(AddressLabel, { id, recordId, personId, state: 'ORDERED', ...ordered });
    const asked = { ...times, requestedAt: now, requestedById: 'protection', dueAt: now };
    const call = { purpose: 'OTHER' as const, extension: '12', ...asked };
    await manager.save(CallBack, { id, pseudonym: personId, state: 'REQUESTED', ...call });
  });
  const files = [
    join(world.settings.printSpoolDir, `label-${id}.pdf`),
    join(world.dataDir, 'vault', 'calls', `${id}.json`),
  ];
  const state = async (entity: typeof AddressLabel | typeof CallBack) =>
    (await world.store.read.findOneByOrFail(entity as typeof CallBack, { id })).state as string;
  await world.settle(
    async () => (await state(AddressLabel)) === 'PRINTED' && (await state(CallBack)) === 'PLACED',
  );
  expect(files.map((file) => existsSync(file))).toEqual([true, true]);
  return files;
}
