import { act, classify, local, look, onIt, register, sample } from './support/life';
import { type Data, openWorld, type World } from './support/world';

describe('the three days of a statement without an ERDR registration', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld({ termProfile: 'PLAIN_72_HOURS' })));
  afterAll(() => world.close());

  it('are counted to the minute where the profile says so', async () => {
    const arrived = local('2026-03-04T23:55');
    world.setClock(arrived);
    const { deadlines, registeredAt } = await register(world, 'S03');
    expect(deadlines[0].profile).toBe('PLAIN_72_HOURS');
    const late = new Date(registeredAt).getTime() - new Date(arrived).getTime();
    const expected = local((sample('S03').expect.dueAt as Data).PLAIN_72_HOURS);
    expect(new Date(deadlines[0].dueAt).getTime() - late).toBe(new Date(expected).getTime());
  });
});

describe('a statement with something special about it', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  it('S07, anonymous, is registered and reviewed, never a pretext, and closes without an addressee', async () => {
    world.setClock(local('2026-03-06T02:20'));
    const report = await register(world, 'S07');
    expect(report).toMatchObject({
      applicant: null,
      envelopeState: 'NONE',
      warning: 'MISSING',
      form: 'CALL',
    });
    expect((await look(world, report.id, 'duty')).tasks).toEqual([]);
    const { crbEntry } = await classify(world, report, 'Criminal');
    expect(crbEntry.onlyGroundIsAnonymous).toBe(true);
    const { codes } = await act(world, 'officer', 'requestErdrRegistration', {
      id: crbEntry.id,
      expectedVersion: crbEntry.version,
    });
    expect(codes).toEqual([sample('S07').expect.erdrBlocked]);
    await onIt(world, 'manager', 'chargeOffEntry', crbEntry, {
      ground: 'ABSENCE_OF_EVENT',
      reason: 'Nothing found.',
    });
    const { state, notices } = await look(world, report.id);
    expect(notices).toEqual([
      expect.objectContaining({ state: sample('S07').expect.notice, reason: 'ANONYMOUS' }),
    ]);
    expect(state).toBe('CLOSED');
  });

  it('of anonymous origin that is returned closes as well', async () => {
    const returned = await classify(world, await register(world, 'S17'), 'NonCriminal');
    const explained = await onIt(world, 'manager', 'returnWithExplanation', returned, {
      explanation: 'Noted.',
    });
    expect(explained).toMatchObject({ state: 'CLOSED', notices: [{ state: 'NOT_DELIVERABLE' }] });
  });

  it('S12 without documents is registered all the same, as incomplete', async () => {
    const report = await register(world, 'S12');
    expect(sample('S12').expect).toMatchObject({ registered: true });
    expect(report).toMatchObject({ state: 'REGISTERED', incomplete: true, category: null });
    const withDocuments = await register(world, 'S11');
    expect(withDocuments).toMatchObject({ incomplete: false, warning: 'CERTIFIED' });
  });

  it('S13 of an official of a state body asks for no warning', async () => {
    const report = await register(world, 'S13');
    expect(report).toMatchObject({
      warning: 'EXEMPT',
      incomplete: false,
      applicantKind: 'STATE_BODY_OFFICIAL',
    });
    expect((await look(world, report.id, 'duty')).tasks).toEqual([]);
    const { crbEntry } = await classify(world, report, 'Criminal');
    expect((await onIt(world, 'officer', 'requestErdrRegistration', crbEntry)).state).toBe('ERDR_REQUESTED');
  });
});
