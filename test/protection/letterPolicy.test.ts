import { randomUUID } from 'node:crypto';
import { onEachDatabase } from '../support/databases';
import { type LetterDesk, openLetterDesk, posted } from './support/letterDesk';
import { duty, protection, type World } from './support/world';

onEachDatabase('who may act on letters', (openDatabase) => {
  let desk: LetterDesk;
  let world: World;
  beforeAll(async () => {
    desk = await openLetterDesk(openDatabase);
    world = desk.world;
  });
  beforeEach(() => desk.mail.behave('ACCEPT'));
  afterAll(() => desk.close());

  describe('who may act on letters', () => {
    test.each([
      ['somebody without the permission', duty, 'NOT_FOUND'],
      ['an officer without clearance', { ...protection, clearedUntil: undefined }, 'NOT_FOUND'],
      ['an officer whose clearance has ended', { ...protection, clearedUntil: '2020-01-01' }, 'NOT_FOUND'],
    ])('%s gets the answer that an unknown id gets', async (_, viewer, code) => {
      const letter = await desk.writeUntil('PRINTED', posted);
      const refused = await desk.act('recordLetterPosted', letter, 'RA1234', viewer);
      const unknown = await desk.act('recordLetterPosted', { ...letter, id: randomUUID() }, 'RA1234');
      expect(refused.errors![0].extensions.code).toBe(code);
      expect(unknown.errors![0].extensions).toEqual(refused.errors![0].extensions);
    });

    test('lists say nothing to them either', async () => {
      const list = '{ letters { nodes { id } } paymentOrders { nodes { id } } }';
      for (const viewer of [duty, { ...protection, clearedUntil: undefined }]) {
        const { data, errors } = await world.ask(viewer, list);
        expect(data).toBeNull();
        expect(['MISSING_PERMISSION', 'NOT_CLEARED']).toContain(errors![0].extensions.code);
      }
    });

    test('a step the state does not allow, and a stale version, are refused', async () => {
      const letter = await desk.writeUntil('PRINTED', posted);
      expect((await desk.act('recordLetterDelivered', letter)).errors![0].extensions.code).toBe(
        'WRONG_STATE',
      );
      const stale = await desk.act(
        'recordLetterPosted',
        { ...letter, version: letter.version - 1 },
        'RA1234',
      );
      expect(stale.errors![0].extensions.code).toBe('STALE_VERSION');
    });

    test('a cleared officer sees letters with what may be done, and nothing of the addressee', async () => {
      const { id } = await desk.writeUntil('PRINTED', posted);
      const fields =
        'id noticeId state channel reference language queuedAt postedAt trackingNumber reason version viewerActions';
      const { data } = await world.ask<{ letters: { nodes: { id: string }[] } }>(
        protection,
        `{ letters(first: 100) { totalCount nodes { ${fields} } } }`,
      );
      const found = data!.letters.nodes.find((node) => node.id === id);
      expect(found).toMatchObject({
        state: 'PRINTED',
        channel: 'POST',
        viewerActions: ['recordLetterPosted'],
      });
      expect(JSON.stringify(data)).not.toMatch(/Әбдір|Мәңгілік|example\.kz|подследственности/);
    });
  });
});
