import { ProtectionMeasure } from '../../server/subgraphs/protection/measure/measure.entity';
import { onEachDatabase } from '../support/databases';
import {
  type Acted,
  deputy,
  head,
  officer1,
  openProtectionDesk,
  type ProtectionDesk,
} from './support/protectionDesk';

const REVIEWS = ['2098-01-01', '2098-06-01'];

onEachDatabase('decisions on a measure', (openDatabase) => {
  let desk: ProtectionDesk;
  beforeAll(async () => void (desk = await openProtectionDesk(openDatabase)));
  afterAll(() => desk.close());

  const measureNow = (id: string) => desk.world.store.read.findOneByOrFail(ProtectionMeasure, { id });
  const fallsDue = async ({ id }: Acted) => {
    await desk.world.store.write((manager) =>
      manager.update(ProtectionMeasure, { id }, { reviewOn: '2026-01-01' }),
    );
    await desk.world.settle(async () => (await measureNow(id)).state === 'REVIEW_DUE');
    return measureNow(id);
  };

  test('all stay, with who took them, when and why; none takes the place of another', async () => {
    const { recordId } = await desk.protectedPerson();
    const threat = { level: 'HIGH', measuresNecessary: true, findings: 'Calls at night' };
    await desk.act(officer1, 'assessThreat', 'assessment', await desk.recordOf(recordId), threat);
    const wanted = { kind: 'GUARD', necessity: 'He is followed' };
    const record = await desk.recordOf(recordId);
    const proposed = await desk.act(officer1, 'proposeMeasure', 'measure', record, wanted);
    let measure = await desk.act(head, 'approveMeasure', 'measure', proposed);
    const executor = 'Police of the district';
    measure = await desk.act(officer1, 'bringMeasureIntoForce', 'measure', measure, {
      executor,
      reviewOn: REVIEWS[0],
    });
    for (const [n, reviewOn] of REVIEWS.entries()) {
      const reason = `Still followed, ${n}`;
      const due = await fallsDue(measure);
      measure = await desk.act(head, 'extendMeasure', 'measure', due, { reason, reviewOn });
    }
    await desk.act(deputy, 'liftMeasure', 'measure', measure, { reason: 'She moved' });

    const { data } = await desk.world.ask<{ protectionRecord: { measures: object[] } }>(
      officer1,
      `{ protectionRecord(id: "${recordId}") { measures { texts { outcome }
        decisions { decision decidedAt decidedBy { id } reviewOn texts { reason } } } } }`,
    );
    const taken = (decision: string, id: string, reason: string | null, reviewOn: string | null = null) => ({
      ...{ decision, decidedBy: { id }, reviewOn, texts: { reason } },
      decidedAt: expect.any(String) as string,
    });
    expect(data!.protectionRecord.measures).toEqual([
      {
        texts: { outcome: 'She moved' },
        decisions: [
          taken('LIFTED', 'deputy', 'She moved'),
          taken('EXTENDED', 'head', 'Still followed, 1', REVIEWS[1]),
          taken('EXTENDED', 'head', 'Still followed, 0', REVIEWS[0]),
          taken('APPROVED', 'head', null),
        ],
      },
    ]);
    expect(await desk.dump()).not.toMatch(/Still followed|She moved/);
  });
});
