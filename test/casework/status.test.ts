import { registrationNumber } from '../../server/subgraphs/casework/report/number';
import { statementsOf } from '../support/countStatements';
import { classify, intakeOf, must, register } from './support/life';
import { type Data, openWorld, type World } from './support/world';

const ASK = `query ($number: String!, $code: String!) {
  applicationStatus(number: $number, checkCode: $code) { state updatedAt } }`;

describe('the status of an application', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  const ask = async (number: string, code: string, who = 'operator') => {
    const { data, codes } = await world.ask(who, ASK, { number, code });
    return codes.length > 0 ? codes.join() : (data.applicationStatus as Data | null);
  };
  const registered = () => register(world, 'S14');
  /** A number that would be right, had it been given out. */
  const unknown = (counter: number) => registrationNumber(Buffer.from('another key'), '39', 26, counter);

  it.each(['officer', 'manager', 'ownsecurity', 'auditor', 'police'])('is not told to %s', async (who) => {
    const { number, checkCode } = await registered();
    expect(await ask(number, checkCode, who)).toBe('MISSING_PERMISSION');
  });

  it('is not told of a mistyped number, nor of one with another’s code', async () => {
    const [mine, other] = [await registered(), await registered()];
    const digit = mine.number[6] === '1' ? '2' : '1';
    const mistyped = mine.number.slice(0, 6) + digit + mine.number.slice(7);
    for (const wrong of [mistyped, '', "' OR 1=1", mine.id])
      expect(await ask(wrong, mine.checkCode)).toBe('BAD_INPUT');
    expect(await ask(mine.number, other.checkCode)).toBeNull();
    expect(await ask(unknown(1), mine.checkCode)).toBeNull();
    expect(await ask(mine.number, '')).toBeNull();
  });

  it('is refused alike for a wrong code and for a number nobody has, after the same statements', async () => {
    const { number } = await registered();
    await ask(number, 'XXXX-XXXX');
    await ask(unknown(2), 'XXXX-XXXX');
    const sent = async (asked: string) => {
      const { result, statements } = await statementsOf(world.store, () => ask(asked, 'XXXX-XXXX'));
      return { result, statements: statements.filter((sql) => !sql.includes('outbox_event')) };
    };
    expect(await sent(number)).toEqual(await sent(unknown(2)));
  });

  it('is locked after five failures, for known and unknown numbers, and opens again', async () => {
    const { number, checkCode } = await registered();
    for (const asked of [number, unknown(3)]) {
      for (let n = 0; n < 5; n++) expect(await ask(asked, 'XXXX-XXXX')).toBeNull();
      expect(await ask(asked, checkCode)).toBe('STATUS_LOCKED');
    }
    world.setClock(new Date(world.clock.now().getTime() + 15 * 60_000 + 1000).toISOString());
    expect(await ask(number, checkCode)).toMatchObject({ state: 'REGISTERED' });
  });

  it('counts failures that come all at once', async () => {
    const { number } = await registered();
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(number, 'XXXX-XXXX')));
    expect(answers.filter((answer) => answer === null)).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'STATUS_LOCKED')).toHaveLength(7);
  });

  it('is told to whoever gives number and code, in any spelling, and moves with the report', async () => {
    const report = await registered();
    const spelled = report.checkCode.replace('-', ' ').toLowerCase();
    expect(await ask(` ${report.number.toLowerCase()} `, spelled, 'duty')).toMatchObject({
      state: 'REGISTERED',
    });
    await classify(world, report, 'NonCriminal');
    expect(await ask(report.number, report.checkCode)).toMatchObject({ state: 'TRIAGED_NON_CRIMINAL' });
  });

  it('is told of a call without a name as well', async () => {
    const report = await must(world, 'operator', 'registerReport', await intakeOf(world, 'S07'));
    expect(await ask(report.number, report.checkCode)).toMatchObject({ state: 'REGISTERED' });
  });
});
