import { GrantTending } from '../../server/subgraphs/protection/disclosureGrant/grantTending';
import { ProtectionRecord } from '../../server/subgraphs/protection/record/record.entity';
import { ProtectionTending } from '../../server/subgraphs/protection/record/tending';
import { onEachDatabase } from '../support/databases';
import { countStatements } from '../support/countStatements';
import { reporter } from './support/reporter';
import { openWorld, type World } from './support/world';

onEachDatabase('what only ever has to be made up for once', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase })));
  afterAll(() => world.close());

  test('a record for whoever has none from before is looked for at the start, and then no more', async () => {
    const { pseudonym } = await reporter(world);
    const records = () => world.store.read.countBy(ProtectionRecord, { personId: pseudonym });
    await world.store.write((manager) => manager.delete(ProtectionRecord, { personId: pseudonym }));
    const { executive, around } = world.running;
    const tending = new ProtectionTending(executive, world.store.read, around.clock);
    const run = () => countStatements(world.store, () => tending.run());
    const persons = /\bFROM\W+person\b/;
    expect((await run()).statements.join('\n')).toMatch(persons);
    expect(await records()).toBe(1);
    await run();
    expect((await run()).statements.join('\n')).not.toMatch(persons);
  });

  test('so is the authority that ships with the product', async () => {
    const tending = new GrantTending(world.running.executive, world.store.read);
    const run = () => countStatements(world.store, () => tending.run());
    expect((await run()).statements.join('\n')).toContain('disclosure_authority');
    expect((await run()).statements.join('\n')).not.toContain('disclosure_authority');
  });
});
