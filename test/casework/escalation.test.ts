import { intakeOf, look, must, onIt } from './support/life';
import { type Data, openWorld, type World } from './support/world';

describe('an announced transfer', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  const soon = (hours: number) => new Date(world.clock.now().getTime() + hours * 3600_000).toISOString();
  const later = (minutes: number) =>
    world.setClock(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
  const urgent = async (more: Data = {}) =>
    must(
      world,
      'duty',
      'registerReport',
      await intakeOf(world, 'S19', { impending: true, transferAt: soon(48), ...more }),
    );
  const tasks = async (id: string, who: string) =>
    ((await look(world, id, who)).tasks as Data[]).filter(({ kind }) => kind === 'URGENT_TRANSFER');
  const workersRun = async () => {
    world.running.casework.nudgeWorkers();
    await new Promise((resolve) => setTimeout(resolve, 150));
  };

  it('that is over, or has no time, presses nobody', async () => {
    for (const more of [{ transferAt: null }, { transferAt: soon(-1), impending: false }]) {
      const { id } = await urgent(more);
      expect(await look(world, id)).toMatchObject({ urgent: false });
      expect(await tasks(id, 'manager')).toEqual([]);
    }
  });

  it('is management’s at once, and the head’s too when nobody took it for a quarter of an hour', async () => {
    const { id, transferAt } = await urgent();
    expect(await tasks(id, 'manager')).toEqual([
      expect.objectContaining({ state: 'OPEN', escalated: false, dueAt: transferAt }),
    ]);
    later(14);
    await workersRun();
    expect(await tasks(id, 'head')).toEqual([]);
    later(2);
    await workersRun();
    await world.settle(async () => (await tasks(id, 'head')).length === 1);
    expect(await tasks(id, 'manager')).toEqual([expect.objectContaining({ state: 'OPEN', escalated: true })]);
    expect(await tasks(id, 'head')).toEqual([
      expect.objectContaining({
        state: 'OPEN',
        escalated: true,
        dueAt: transferAt,
        viewerActions: ['takeTask', 'completeTask'],
      }),
    ]);
    later(60);
    await workersRun();
    expect(await tasks(id, 'head')).toHaveLength(1);
    const escalations = ((await look(world, id)).timeline as Data[]).filter(
      ({ action }) => action === 'task.escalated',
    );
    expect(escalations).toEqual([{ action: 'task.escalated', actor: null }]);
  });

  it('stops pressing everybody once anybody has taken it', async () => {
    const { id } = await urgent();
    later(16);
    await workersRun();
    await world.settle(async () => (await tasks(id, 'head')).length === 1);
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
    await workersRun();
    expect(await tasks(id, 'head')).toEqual([]);
  });

  it('nobody took is overdue when its time has come', async () => {
    const { id } = await urgent({ transferAt: soon(1) });
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
