import { createPublicKey } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AuditEntry,
  AuditSealer,
  createClock,
  createLog,
  issueViewer,
  type Keys,
  openKeys,
  renewVouchingKey,
  type Store,
} from '../../server/kernel';
import {
  type Checkpoint,
  checkpointHash,
  readCheckpoints,
  signCheckpoint,
} from '../../server/kernel/audit/checkpoints';
import { entryMac, writeAudit } from '../../server/kernel/audit/entry';
import { merkleRoot } from '../../server/kernel/audit/merkle';
import { leavesOf } from '../../server/kernel/audit/sealer';
import { keepFormerKey } from '../../server/kernel/keyRenewal/formerKeys';
import { newestVersion } from '../../server/kernel/keyRenewal/vouching';
import { newKeyFile } from '../../server/kernel/keys';
import { onEachDatabase, onSqlite } from '../support/databases';
import { Installation } from './support/renewals';
import { Tampering } from './support/tampering';
import { claims, viewer } from './support/world';

const both = ['signing', 'audit'] as const;
const fileOf = { signing: 'signing.pem', audit: 'audit.key' };

onEachDatabase('a renewed key of the audit', (openDatabase) => {
  let adal: Installation;
  beforeEach(async () => {
    adal = new Installation(await openDatabase());
    await adal.act();
  });
  afterEach(() => adal.close());
  const renew = (key: (typeof both)[number]) => adal.stopped((renewing) => renewVouchingKey(renewing, key));

  it.each(both)('%s: vouches for what comes after, the former one for what came before', async (key) => {
    const before = adal.read(fileOf[key]);
    expect(await renew(key)).toBe(true);
    expect(adal.read(fileOf[key])).not.toBe(before);
    expect(statSync(adal.fileOf(fileOf[key])).mode & 0o777).toBe(0o600);
    expect(await adal.problems()).toEqual([]);
    await adal.act();
    expect(await adal.problems()).toEqual([]);
    expect(await renew(key)).toBe(true);
    await adal.act(1);
    expect(await adal.problems()).toEqual([]);
    expect(adal.read(`${key}.former`).trim().split('\n')).toHaveLength(2);
  });

  it('is told of by an entry: which, by whom, after which checkpoint', async () => {
    await renew('signing');
    const [entry, ...others] = await adal.stopped(({ store }) =>
      store.read.findBy(AuditEntry, { action: 'key.renewed' }),
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ actor: 'system:host', subjectType: 'Key', checkpoint: 4 });
    expect(JSON.parse(entry.details)).toEqual({ key: 'signing', after: 3 });
  });

  it('leaves no private half of the former signing key, and others see the new public one', async () => {
    const others = openKeys(adal.keysDir, 'gateway').publicKeyOf('casework');
    await renew('signing');
    expect(adal.read('signing.former')).toMatch(/^3 [\w+/=]{50,70}\n$/);
    expect(openKeys(adal.keysDir, 'gateway').publicKeyOf('casework').equals(others)).toBe(false);
    expect(statSync(`${adal.keysDir}/public/casework.pem`).mode & 0o777).toBe(0o644);
  });

  describe('whoever stole the former keys', () => {
    let stolen: Keys;
    beforeEach(async () => {
      stolen = adal.steal();
      await renew('signing');
      await renew('audit');
      await adal.act(1);
      expect(await adal.problems()).toEqual([]);
    });
    const write = (store: Store) =>
      store.write((manager) =>
        writeAudit(manager, stolen.secret('audit'), viewer('thief'), new Date(), [{ action: 'folder.seen' }]),
      );
    const seal = (store: Store, keys: Keys) =>
      new AuditSealer(store, keys, createClock(), adal.checkpoints, createLog('silent', '')).seal();

    it('writes an entry that shows, also once the process itself has sealed it', async () => {
      await adal.stopped(({ store }) => write(store));
      expect(await adal.problems()).toEqual([expect.stringContaining('does not match its MAC')]);
      await adal.stopped(({ store }) => seal(store, openKeys(adal.keysDir, 'casework')));
      expect(await adal.problems()).toEqual([expect.stringContaining('does not match its MAC')]);
    });

    it('signs a checkpoint that shows', async () => {
      await adal.stopped(async ({ store }) => {
        await write(store);
        await seal(store, stolen);
      });
      expect((await adal.problems()).join()).toContain('bad signature');
    });

    it('changes an entry of after the renewal, and it shows wherever he puts it', async () => {
      for (const checkpoint of [6, 3]) {
        await adal.stopped(async ({ store }) => {
          const entry = await store.read.findOneByOrFail(AuditEntry, { checkpoint: 6, position: 0 });
          const changed = { ...entry, actor: 'nobody', checkpoint };
          const mac = entryMac(stolen.secret('audit'), changed);
          await store.write((manager) => manager.update(AuditEntry, { id: entry.id }, { ...changed, mac }));
        });
        expect(await adal.problems()).not.toEqual([]);
      }
    });

    /** Signs every checkpoint up to a number anew, as the entries now are. */
    async function signAnew(store: Store, until: number): Promise<Checkpoint[]> {
      const made: Checkpoint[] = [];
      for (const old of readCheckpoints(adal.checkpoints).slice(0, until)) {
        const leaves = await leavesOf(store.read, old!.number);
        const content = { ...old!, root: merkleRoot(leaves), previous: checkpointHash(made.at(-1)) };
        made.push(signCheckpoint(stolen.signing, content));
      }
      return made;
    }
    async function rewriteFirst(store: Store): Promise<void> {
      const entry = await store.read.findOneByOrFail(AuditEntry, { checkpoint: 1, position: 0 });
      const changed = { ...entry, actor: 'nobody' };
      const mac = entryMac(stolen.secret('audit'), changed);
      await store.write((manager) => manager.update(AuditEntry, { id: entry.id }, { ...changed, mac }));
    }
    const linesOf = (checkpoints: readonly (Checkpoint | null)[]) =>
      checkpoints.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join('');

    it('rewrites what came before, and it no longer fits what came after', async () => {
      await adal.stopped(async ({ store }) => {
        await rewriteFirst(store);
        const later = readCheckpoints(adal.checkpoints).slice(3);
        writeFileSync(adal.checkpoints, linesOf([...(await signAnew(store, 3)), ...later]));
      });
      expect(await adal.problems()).toEqual(['checkpoint 4: does not follow the one before it']);
    });

    it('cuts everything after the renewal off, and rewrites what is left: that it was renewed stays known', async () => {
      await adal.stopped(async ({ store }) => {
        await rewriteFirst(store);
        const made = await signAnew(store, 3);
        writeFileSync(adal.checkpoints, linesOf(made));
        await store.write(async (manager) => {
          await manager.query('DELETE FROM audit_entry WHERE checkpoint > 3');
          await manager.query(`UPDATE audit_head SET number = 3, hash = '${checkpointHash(made[2])}'`);
        });
      });
      expect(await adal.problems()).toEqual([
        'the signing key was renewed after checkpoint 3, and no entry says so',
        'the audit key was renewed after checkpoint 4, and no entry says so',
      ]);
    });
  });

  describe('cut short', () => {
    it.each(both)(
      '%s: before the new key was there, the former one goes on and all is done again',
      async (key) => {
        const keys = openKeys(adal.keysDir, 'casework');
        keepFormerKey(keys.directory, key, { until: 3, key: newestVersion(keys, key) });
        await adal.act();
        expect(await adal.problems()).toEqual([]);
        expect(await renew(key)).toBe(true);
        await adal.act();
        expect(adal.read(`${key}.former`)).toMatch(/^6 [\w+/=]+\n$/);
        expect(await adal.problems()).toEqual([]);
      },
    );

    it.each(both)('%s: before it was told, the audit says so, and the next run tells it', async (key) => {
      const keys = openKeys(adal.keysDir, 'casework');
      keepFormerKey(keys.directory, key, { until: 3, key: newestVersion(keys, key) });
      writeFileSync(adal.fileOf(fileOf[key]), newKeyFile(fileOf[key]));
      await adal.act();
      const inUse = adal.read(fileOf[key]);
      const told = `the ${key} key was renewed after checkpoint 3, and no entry says so`;
      expect(await adal.problems()).toEqual([told]);
      expect(await renew(key)).toBe(false);
      expect(adal.read(fileOf[key])).toBe(inUse);
      expect(await adal.problems()).toEqual([]);
      expect(await renew(key)).toBe(true);
      expect(adal.read(fileOf[key])).not.toBe(inUse);
      expect(await adal.problems()).toEqual([]);
    });
  });

  it('shows that a former key is not there any more, and one that was spoilt', async () => {
    await renew('audit');
    const kept = adal.read('audit.former');
    rmSync(adal.fileOf('audit.former'));
    expect((await adal.problems()).join()).toContain('is not among those that were kept');
    writeFileSync(adal.fileOf('audit.former'), '');
    await expect(adal.problems()).rejects.toThrow('is spoilt');
    writeFileSync(adal.fileOf('audit.former'), `4 ${kept.split(' ')[1]}`);
    expect((await adal.problems()).join()).toContain('the audit key was renewed after checkpoint 4');
    writeFileSync(adal.fileOf('audit.former'), kept);
    expect(await adal.problems()).toEqual([]);
  });
});

onSqlite('tampering at random with an audit whose keys were renewed', (openDatabase) => {
  it('is found in each of a hundred cases, on either side', async () => {
    const adal = new Installation(await openDatabase());
    await adal.act();
    for (const key of both) await adal.stopped((renewing) => renewVouchingKey(renewing, key));
    await adal.act();
    await adal.run(async ({ store, checkpoints }) => {
      const hand = new Tampering(store, checkpoints);
      for (let seed = 1; seed <= 100; seed++) {
        await hand.restore();
        const what = await hand.atRandom(seed);
        if ((await adal.problems()).length === 0) throw new Error(`case ${seed} was not found: ${what}`);
      }
      await hand.restore();
      expect(await adal.problems()).toEqual([]);
    });
    await adal.close();
  });
});

onSqlite('a process that has a new signing key', (openDatabase) => {
  afterEach(() => void jest.restoreAllMocks());

  it('is known by it to others a second later, and what the former one signed counts no longer', async () => {
    const adal = new Installation(await openDatabase());
    await adal.run(async ({ ask, gateway, running }) => {
      const query = '{ whoAmI }';
      const former = await issueViewer(gateway, claims('duty'), 'casework');
      const whoAmI = async (token: string) => (await running.execute({ query }, token)).data?.whoAmI;
      expect((await ask(claims('duty'), query)).data).toEqual({ whoAmI: 'duty' });
      expect(await whoAmI(former)).toBe('duty');
      rmSync(join(adal.keysDir, 'gateway', 'signing.pem'));
      const renewed = await issueViewer(openKeys(adal.keysDir, 'gateway'), claims('duty'), 'casework');
      const now = performance.now.bind(performance);
      jest.spyOn(performance, 'now').mockImplementation(() => now() + 1000);
      expect(await whoAmI(renewed)).toBe('duty');
      expect(await whoAmI(former)).toBeUndefined();
    });
    await adal.close();
  });
});

describe('key files', () => {
  it('are made for their owner, public ones for everybody, and hold across starts', async () => {
    const adal = new Installation({ url: 'sqlite:', drop: () => Promise.resolve() });
    const keys = openKeys(adal.keysDir, 'casework');
    const secret = keys.secret('cursor');
    expect(statSync(adal.fileOf('cursor.key')).mode & 0o777).toBe(0o600);
    expect(statSync(`${adal.keysDir}/public/casework.pem`).mode & 0o777).toBe(0o644);
    const again = openKeys(adal.keysDir, 'casework');
    expect(again.secret('cursor')).toEqual(secret);
    expect(again.signing.equals(keys.signing)).toBe(true);
    for (const spoilt of ['', adal.read('cursor.key').slice(0, 30)]) {
      writeFileSync(adal.fileOf('cursor.key'), spoilt);
      expect(() => openKeys(adal.keysDir, 'casework').secret('cursor')).toThrow('is spoilt');
    }
    expect(existsSync(adal.fileOf('signing.former'))).toBe(false);
    await adal.close();
  });

  it('that were removed are made anew, and what others see of them with them', async () => {
    const adal = new Installation({ url: 'sqlite:', drop: () => Promise.resolve() });
    openKeys(adal.keysDir, 'casework');
    for (const file of ['signing.pem', 'agreement.pem']) rmSync(adal.fileOf(file));
    const keys = openKeys(adal.keysDir, 'casework');
    const gateway = openKeys(adal.keysDir, 'gateway');
    expect(gateway.publicKeyOf('casework').equals(createPublicKey(keys.signing))).toBe(true);
    expect(gateway.agreedWith('casework', 'test')).toEqual(keys.agreedWith('gateway', 'test'));
    await adal.close();
  });
});
