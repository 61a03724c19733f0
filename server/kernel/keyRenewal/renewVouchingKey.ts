import { join } from 'node:path';
import { writeAudit } from '../audit/entry';
import { removeDrafts, replaceFile } from '../durableFiles';
import { newKeyFile, openKeys } from '../keys';
import { keepFormerKey, type VouchingKey } from './formerKeys';
import { renewalNote, type Renewing, sealerFor } from './renewing';
import { untoldRenewals } from './told';
import { newestVersion } from './vouching';

const files: Record<VouchingKey, string> = { signing: 'signing.pem', audit: 'audit.key' };

/**
 * Renews a key whose word stays good. Everything written so far goes under a last checkpoint of the former key, which is
 * kept with that checkpoint's number; an entry under the new keys tells of it, and is put under the next checkpoint.
 * Returns false where it only told of a renewal that was cut short before.
 */
export async function renewVouchingKey(renewing: Renewing, name: VouchingKey): Promise<boolean> {
  const { store, keysDir, process, clock, operator } = renewing;
  const isNew = (await untoldRenewals(store, openKeys(keysDir, process), name)).length === 0;
  if (isNew) await putNewKey(renewing, name);
  const keys = openKeys(keysDir, process);
  const untold = await untoldRenewals(store, keys, name);
  const notes = untold.map(({ until }) => renewalNote(name, newestVersion(keys, name), { after: until }));
  await store.write((manager) => writeAudit(manager, keys.secret('audit'), operator, clock.now(), notes));
  await sealerFor(renewing, keys).seal();
  return isNew;
}

async function putNewKey(renewing: Renewing, name: VouchingKey): Promise<void> {
  const keys = openKeys(renewing.keysDir, renewing.process);
  const sealer = sealerFor(renewing, keys);
  await sealer.seal();
  const former = { until: await sealer.lastNumber(), key: newestVersion(keys, name) };
  keepFormerKey(keys.directory, name, former);
  replaceFile(join(keys.directory, files[name]), newKeyFile(files[name]));
  removeDrafts(keys.directory);
}
