import { gatewayStore } from '../../server/gateway';
import { Store } from '../../server/kernel';
import { InboxEvent } from '../../server/kernel/tables';
import { onEachDatabase } from '../support/databases';
import { World } from './support/world';

onEachDatabase('the gateway', (openDatabase) => {
  it('forgets events that nobody sends again, from its start on', async () => {
    const database = await openDatabase();
    const day = 24 * 60 * 60_000;
    const store = await Store.open(gatewayStore, database.url);
    await store.write((manager) =>
      manager.insert(InboxEvent, [
        { eventId: 'old', receivedAt: new Date(Date.now() - 401 * day) },
        { eventId: 'young', receivedAt: new Date(Date.now() - 399 * day) },
      ]),
    );
    await store.close();
    const world = await World.open({ databaseUrl: database.url });
    try {
      while (await world.store.read.existsBy(InboxEvent, { eventId: 'old' }))
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await world.store.read.existsBy(InboxEvent, { eventId: 'young' })).toBe(true);
    } finally {
      await world.close();
      await database.drop();
    }
  });
});
