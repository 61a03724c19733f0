import { randomUUID } from 'node:crypto';
import { systemViewer } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { compare } from '../../server/subgraphs/protection/comparison/compare';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { reindexPerson } from '../../server/subgraphs/protection/rotation/reindexPerson';
import { onEachDatabase } from '../support/databases';
import { custodian } from './support/custodians';
import { CHECK_CODE, notice, reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { openWorld, stranger, type World } from './support/world';

const [first, second] = [custodian(1), custodian(2)];

onEachDatabase('new indexes, where a text of a person does not open', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase, rotationGraceMs: 500 })));
  afterAll(() => world.close());

  /** A letter with the code it is collected with. */
  async function letterTo(pseudonym: string) {
    const signed = notice(pseudonym);
    await world.tell('notice.signed', signed);
    const letter = await world.store.read.findOneByOrFail(Letter, { noticeId: signed.noticeId });
    return { letter, collectCode: (await world.vault.letters.open(letter)).collectCode };
  }
  const collects = async (collectCode: string) => {
    const { data } = await world.ask<{ collectNotice: { body: string } | null }>(
      stranger,
      'mutation ($input: CollectNoticeInput!) { collectNotice(input: $input) { body } }',
      { input: { idempotencyKey: randomUUID(), collectCode, checkCode: CHECK_CODE } },
    );
    return data?.collectNotice?.body === notice('').body;
  };
  const same = (one: string, other: string) =>
    compare(world.store.read, world.vault.indexKeys, one, other, ['pseudonym']);
  const identityOf = (id: string) => world.store.read.findOneByOrFail(ProtectedIdentity, { id });
  const putLetter = (id: string, columns: Partial<Pick<Letter, 'body' | 'collectCode'>>) =>
    world.store.write((manager) => manager.update(Letter, { id }, columns));
  const putNumbers = (id: string, numbers: string) =>
    world.store.write((manager) => manager.update(ProtectedIdentity, { id }, { numbers }));
  const rotate = async () => {
    const { skipped, passedOver } = await rotationsOf(world).rotate('INDEX', first, second);
    return { skipped, passedOver };
  };

  test('a letter costs nobody the other letters and the numbers', async () => {
    const [{ pseudonym }, again] = [await reporter(world), await reporter(world)];
    const [broken, sound] = [await letterTo(pseudonym), await letterTo(pseudonym)];
    const { id, collectCode, title } = broken.letter;
    await putLetter(id, { collectCode: title });
    expect(await rotate()).toEqual({ skipped: 1, passedOver: [pseudonym] });
    const entries = await world.store.read.findBy(AuditEntry, { subjectId: pseudonym });
    const actions = new Set(entries.map(({ action }) => action));
    expect(actions.has('keyRotation.skipped') && actions.has('keyRotation.went')).toBe(true);
    expect(await collects(sound.collectCode)).toBe(true);
    expect(await same(pseudonym, again.pseudonym)).toBe('SAME');

    await putLetter(id, { collectCode });
    expect(await collects(broken.collectCode)).toBe(false);
    expect(await rotate()).toEqual({ skipped: 0, passedOver: [] });
    expect(await collects(broken.collectCode)).toBe(true);
  });

  test('a letter of which only the code opens is found by its code', async () => {
    const { pseudonym } = await reporter(world);
    const { letter, collectCode } = await letterTo(pseudonym);
    await putLetter(letter.id, { body: letter.title });
    expect(await rotate()).toEqual({ skipped: 0, passedOver: [] });
    await putLetter(letter.id, { body: letter.body });
    expect(await collects(collectCode)).toBe(true);
  });

  test('an identity costs nobody the letters, and is nobody else until it is mended', async () => {
    const [{ pseudonym }, again] = [await reporter(world), await reporter(world)];
    const { collectCode } = await letterTo(pseudonym);
    const { numbers, name } = await identityOf(pseudonym);
    await putNumbers(pseudonym, name);
    expect(await rotate()).toEqual({ skipped: 1, passedOver: [pseudonym] });
    expect(await identityOf(pseudonym)).toMatchObject({ iinIndex: null, binIndex: null });
    expect(await same(pseudonym, again.pseudonym)).toBe('CANNOT_TELL');
    expect(await collects(collectCode)).toBe(true);

    await putNumbers(pseudonym, numbers);
    expect(await rotate()).toEqual({ skipped: 0, passedOver: [] });
    expect(await same(pseudonym, again.pseudonym)).toBe('SAME');
  });

  test('a database that does not answer is no such text: all of the person stays as it was', async () => {
    const { pseudonym } = await reporter(world);
    const { letter } = await letterTo(pseudonym);
    const { iinIndex } = await identityOf(pseudonym);
    await world.vault.indexKeys.addKey();
    const { keyring } = world.vault;
    const take = keyring.take.bind(keyring);
    const reindex = () =>
      world.running.executive.transact(systemViewer('protection'), (ctx) => reindexPerson(ctx, pseudonym));
    for (const nth of [1, 2]) {
      let times = 0;
      const takes = jest.spyOn(keyring, 'take').mockImplementation(async (purpose, ...which) => {
        times += purpose === 'DATA' ? 1 : 0;
        if (purpose === 'DATA' && times === nth) throw new Error('the database is away');
        return take(purpose, ...which);
      });
      await expect(reindex()).rejects.toThrow('the database is away');
      takes.mockRestore();
    }
    expect((await identityOf(pseudonym)).iinIndex).toBe(iinIndex);
    const { collectIndex } = await world.store.read.findOneByOrFail(Letter, { id: letter.id });
    expect(collectIndex).toBe(letter.collectIndex);
    expect(await reindex()).toEqual({ moved: 2, whole: true });
  });
});
