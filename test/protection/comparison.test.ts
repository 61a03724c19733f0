import { randomUUID } from 'node:crypto';
import { systemViewer } from '../../server/kernel';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { reindexPerson } from '../../server/subgraphs/protection/rotation/reindexPerson';
import { legalPerson, naturalPerson } from '../sealing/identities';
import { statementsOf } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { head, officer1, officer2, openProtectionDesk, type ProtectionDesk } from './support/protectionDesk';

const caseOfficer = { id: 'officer', roles: ['PROCEDURAL_OFFICER' as const] };
const investigator = { id: 'investigator', roles: ['INVESTIGATOR' as const] };
const secretary = { id: 'secretary', roles: ['REWARD_SECRETARY' as const] };

onEachDatabase('whether two names are one person', (openDatabase) => {
  let desk: ProtectionDesk;
  beforeAll(async () => {
    desk = await openProtectionDesk(openDatabase);
  });
  afterAll(() => desk.close());

  const compare = async (viewer: object, one: string, other: string) => {
    const input = { one, other, purpose: 'DUPLICATE_REPORT' };
    const { data, errors } = await desk.send<{ answer: string }>(viewer, 'comparePersons', input, 'answer');
    return errors
      ? String(errors[0].extensions.code)
      : (data!.comparePersons as unknown as { answer: string }).answer;
  };

  test('is answered from the number, for names of the kind that the viewer works with', async () => {
    const [one, again, another] = [
      await desk.protectedPerson(),
      await desk.protectedPerson(),
      await desk.protectedPerson(legalPerson as typeof naturalPerson),
    ];
    expect(await compare(investigator, one.pseudonym, again.pseudonym)).toBe('SAME');
    expect(await compare(investigator, one.pseudonym, another.pseudonym)).toBe('DIFFERENT');
    expect(await compare(investigator, one.pseudonym, randomUUID())).toBe('CANNOT_TELL');
    expect(await compare(investigator, one.pseudonym, one.alias)).toBe('CANNOT_TELL');
    expect(await compare(secretary, one.alias, again.alias)).toBe('SAME');
    expect(await compare(secretary, one.alias, one.pseudonym)).toBe('CANNOT_TELL');
    expect(await compare(officer1, one.alias, one.pseudonym)).toBe('SAME');
    expect(await compare(caseOfficer, one.pseudonym, again.pseudonym)).toBe('MISSING_PERMISSION');
    expect(await desk.auditOf(one.alias)).toContain('person.compared');
    const busy = { ...investigator, id: 'busy' };
    for (let count = 0; count < 10; count += 1) await compare(busy, one.pseudonym, again.pseudonym);
    expect(await compare(busy, one.pseudonym, again.pseudonym)).toBe('TOO_OFTEN');
  });

  test('is not told of names that say nothing, all alike and by the same statements, whatever the reason', async () => {
    const known = await desk.protectedPerson();
    const anonymous = await desk.protectedPerson();
    await desk.world.store.write((manager) => manager.delete(ProtectedIdentity, { id: anonymous.pseudonym }));
    const asked = (name: string) => {
      const viewer = { ...investigator, id: randomUUID() };
      return statementsOf(desk.world.store, () => compare(viewer, known.pseudonym, name));
    };
    // Whatever a first question makes is made.
    await asked(randomUUID());
    const unknown = await asked(randomUUID());
    expect(unknown.result).toBe('CANNOT_TELL');
    expect(unknown.statements.length).toBeGreaterThan(8);
    for (const name of [anonymous.pseudonym, known.alias, anonymous.alias]) {
      expect(await asked(name)).toEqual(unknown);
    }
  });

  describe('while indexes of numbers come under a new key', () => {
    const firm = legalPerson as typeof naturalPerson;
    const ask = (one: string, other: string) => compare({ ...investigator, id: randomUUID() }, one, other);
    const reindex = (personId: string) =>
      desk.world.running.executive.transact(systemViewer('protection'), (ctx) =>
        reindexPerson(ctx, personId),
      );
    const endRotation = async () => {
      for (const { id } of await desk.world.store.read.find(Person)) await reindex(id);
      await desk.world.vault.indexKeys.retireKeys();
    };
    let one: string, again: string, other: string;
    beforeAll(async () => {
      one = (await desk.protectedPerson()).pseudonym;
      again = (await desk.protectedPerson()).pseudonym;
      other = (await desk.protectedPerson(firm)).pseudonym;
    });

    test('one person is not taken for two, by the same statements and in a closed vault too', async () => {
      const { keyring, indexKeys } = desk.world.vault;
      const asked = (name: string) => statementsOf(desk.world.keyringStore, () => ask(one, name));
      await asked(again);
      const before = await asked(other);
      expect(before.result).toBe('DIFFERENT');
      await indexKeys.addKey();
      await reindex(one);
      expect(await ask(one, again)).toBe('CANNOT_TELL');
      expect(await asked(other)).toEqual({ ...before, result: 'CANNOT_TELL' });
      const closed = jest.spyOn(keyring.provider, 'isOpen').mockReturnValue(false);
      expect(await ask(one, again)).toBe('CANNOT_TELL');
      closed.mockRestore();

      await reindex(again);
      expect(await ask(one, again)).toBe('SAME');
      await endRotation();
      expect([await ask(one, again), await ask(one, other)]).toEqual(['SAME', 'DIFFERENT']);
    });

    test.each(['begins', 'begins and ends'])(
      'nor where that %s between the looks at the two',
      async (what) => {
        const { read } = desk.world.store;
        const find = read.findOneBy.bind(read);
        const looks = jest.spyOn(read, 'findOneBy').mockImplementation(async (entity, where) => {
          const row = await find(entity, where);
          if (entity === ProtectedIdentity) {
            looks.mockRestore();
            await desk.world.vault.indexKeys.addKey();
            await reindex(one);
            if (what === 'begins and ends') await endRotation();
          }
          return row;
        });
        expect(await ask(again, one)).toBe('CANNOT_TELL');
        await endRotation();
        expect(await ask(again, one)).toBe('SAME');
      },
    );
  });

  test('follows a merge, which two persons make and two undo', async () => {
    const one = await desk.protectedPerson();
    const two = await desk.protectedPerson(legalPerson as typeof naturalPerson);
    const record = await desk.recordOf(one.recordId);
    const input = { otherPseudonym: two.pseudonym, reason: 'She speaks for the firm' };
    const proposed = await desk.act(officer1, 'proposeMerge', 'merge', record, input);
    await expect(desk.act(officer2, 'proposeMerge', 'merge', record, input)).rejects.toThrow(
      'MERGE_IMPOSSIBLE',
    );
    await expect(desk.act(officer1, 'approveMerge', 'merge', proposed)).rejects.toThrow('SAME_PERSON');
    const merged = await desk.act(officer2, 'approveMerge', 'merge', proposed);
    expect(await compare(officer1, one.pseudonym, two.pseudonym)).toBe('SAME');
    const doubted = await desk.act(officer1, 'proposeMergeUndo', 'merge', merged, {
      reason: 'She does not',
    });
    expect(await compare(officer1, one.pseudonym, two.pseudonym)).toBe('SAME');
    await desk.act(head, 'undoMerge', 'merge', doubted);
    expect(await compare(officer1, one.pseudonym, two.pseudonym)).toBe('DIFFERENT');
    const query = `{ protectionRecord(id: "${two.recordId}") { merges { state texts { reason undoReason } } } }`;
    const { data } = await desk.world.ask<{ protectionRecord: object }>(officer1, query);
    expect(data!.protectionRecord).toEqual({
      merges: [{ state: 'UNDONE', texts: { reason: 'She speaks for the firm', undoReason: 'She does not' } }],
    });
  });
});
