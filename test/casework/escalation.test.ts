import { escalationWorker } from '../../server/subgraphs/casework/task/escalate';
import { intakeOf, look, must, onIt } from './support/life';
import { type Data, openWorld, type World } from './support/world';

describe('an announced transfer', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  const soon = (minutes: number) => new Date(world.clock.now().getTime() + minutes * 60_000).toISOString();
  const later = (minutes: number) => world.setClock(soon(minutes));
  const urgent = async (more: Data = {}) =>
    must(
      world,
      'duty',
      'registerReport',
      await intakeOf(world, 'S19', { impending: true, transferAt: soon(48 * 60), ...more }),
    );
  const tasks = async (id: string, who: string) =>
    ((await look(world, id, who)).tasks as Data[]).filter(({ kind }) => kind === 'URGENT_TRANSFER');
  const workerRuns = () => escalationWorker(world.running.casework).run(new AbortController().signal);

  it('that is over, or has no time, presses nobody', async () => {
    for (const more of [{ transferAt: null }, { transferAt: soon(-60), impending: false }]) {
      const { id } = await urgent(more);
      expect(await look(world, id)).toMatchObject({ urgent: false });
      expect(await tasks(id, 'manager')).toEqual([]);
    }
  });

  it('is management’s at once, and goes up to the head and the deputy while nobody takes it for a quarter of an hour', async () => {
    const { id, transferAt } = await urgent();
    expect(await tasks(id, 'manager')).toEqual([
      expect.objectContaining({ state: 'OPEN', escalated: false, dueAt: transferAt }),
    ]);
    later(10);
    await workerRuns();
    expect(await tasks(id, 'head')).toEqual([]);
    later(6);
    world.running.casework.nudgeWorkers();
    await world.settle(async () => (await tasks(id, 'head')).length === 1);
    expect(await tasks(id, 'manager')).toEqual([expect.objectContaining({ state: 'OPEN', escalated: true })]);
    const pressed = {
      state: 'OPEN',
      escalated: false,
      dueAt: transferAt,
      viewerActions: ['takeTask', 'completeTask'],
    };
    expect(await tasks(id, 'head')).toEqual([expect.objectContaining(pressed)]);

    later(10);
    await workerRuns();
    expect(await tasks(id, 'deputy')).toEqual([]);
    later(6);
    await workerRuns();
    expect(await tasks(id, 'head')).toEqual([expect.objectContaining({ state: 'OPEN', escalated: true })]);
    expect(await tasks(id, 'deputy')).toEqual([expect.objectContaining(pressed)]);

    later(60);
    await workerRuns();
    for (const who of ['manager', 'head', 'deputy']) expect(await tasks(id, who)).toHaveLength(1);
    const escalations = ((await look(world, id)).timeline as Data[]).filter(
      ({ action }) => action === 'task.escalated',
    );
    expect(escalations).toEqual([1, 2].map(() => ({ action: 'task.escalated', actor: null })));
  });

  it('that is near goes up sooner: each time after half of what is left', async () => {
    const { id } = await urgent({ transferAt: soon(20) });
    later(5);
    await workerRuns();
    expect(await tasks(id, 'head')).toEqual([]);
    later(6);
    await workerRuns();
    expect(await tasks(id, 'head')).toHaveLength(1);
    expect(await tasks(id, 'deputy')).toEqual([]);
    later(5);
    await workerRuns();
    expect(await tasks(id, 'deputy')).toHaveLength(1);
    expect(
      (await look(world, id)).deadlines.find(({ kind }: Data) => kind === 'URGENT_TRANSFER').overdue,
    ).toBe(false);
  });

  it('of the service’s own employees is the head’s at once, and goes up to the deputy', async () => {
    const { id } = await urgent({ category: 'OWN_STAFF_MISCONDUCT' });
    later(16);
    await workerRuns();
    for (const who of ['head', 'deputy']) expect(await tasks(id, who)).toHaveLength(1);
    expect(await look(world, id)).toBeNull();
  });

  it('stops pressing everybody once anybody has taken it', async () => {
    const { id } = await urgent();
    later(16);
    await workerRuns();
    const [mine] = await tasks(id, 'head');
    await onIt(world, 'head', 'takeTask', mine);
    expect((await tasks(id, 'head'))[0]).toMatchObject({ state: 'TAKEN' });
    expect((await tasks(id, 'manager'))[0]).toMatchObject({ state: 'DONE' });
    const deadline = ((await look(world, id)).deadlines as Data[]).find(
      ({ kind }) => kind === 'URGENT_TRANSFER',
    );
    expect(deadline).toMatchObject({ overdue: false, settledAt: expect.any(String) });
  });

  it('that was taken in time goes no further', async () => {
    const { id } = await urgent();
    const [task] = await tasks(id, 'manager2');
    await onIt(world, 'manager2', 'takeTask', task);
    later(30);
    await workerRuns();
    for (const who of ['head', 'deputy']) expect(await tasks(id, who)).toEqual([]);
  });

  it('nobody took is overdue when its time has come', async () => {
    const { id } = await urgent({ transferAt: soon(60) });
    later(61);
    const deadline = ((await look(world, id)).deadlines as Data[]).find(
      ({ kind }) => kind === 'URGENT_TRANSFER',
    );
    expect(deadline).toMatchObject({ overdue: true, settledAt: null });
    const counts = '{ workCounts { urgent openTasks dueTasks } }';
    const { data } = await world.ask('manager', counts);
    expect(data.workCounts.urgent).toBeGreaterThan(0);
    expect(data.workCounts.dueTasks).toBeGreaterThan(0);
  });
});
