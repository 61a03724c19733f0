import { randomUUID } from 'node:crypto';
import { createLog, type Log, Refusal, Store } from '../../server/kernel';
import { onEachDatabase, type TestDatabase } from '../support/databases';
import { Folder, FolderTable } from './support/folder';

/** What must never be in a log, each told apart from all others. */
const SECRETS = {
  iin: '900101300123',
  name: 'Серікова Әлия',
  latinName: 'Aliya Serikova',
  phone: '+77011234567',
  token: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJkdXR5In0.c2lnbmF0dXJl',
  cookie: '__Host-adal=5f2b7c',
  question: 'collectCode=ABCD-EFGH',
  place: '/home/serikova/900101300123.js:1:1',
};
const { iin, name, latinName, phone, token, cookie, question, place } = SECRETS;

/** Every line of what a log of ours wrote, and the log. */
function listen(): { log: Log; lines: () => Record<string, never>[]; text: () => string } {
  const written: string[] = [];
  const log = createLog('info', 'casework', { write: (line) => void written.push(line) });
  return { log, lines: () => written.map((line) => JSON.parse(line) as never), text: () => written.join('') };
}

class PersonNotFound extends Error {
  readonly person = { iin, name };
  readonly headers = { authorization: `Bearer ${token}`, cookie };
  override readonly name = latinName;
}

const grown = (make: (error: Error) => void): Error => {
  const error = new Error(`${name} was not found`);
  make(error);
  return error;
};

/** Whatever may be thrown, with something in every place that an error has. */
const thrown: Record<string, unknown> = {
  'a message': new Error(`no ${name}, ${iin}, ${phone}`),
  'a message of several lines, one like a place': new Error(
    `${name}\n    at ${latinName} (${place})\n${iin}`,
  ),
  'a message that is one place after the other': new Error(
    `\n    at ${place}\n    at async ${latinName} (${place})`,
  ),
  'a message changed afterwards': grown((error) => (error.message = 'not found')),
  'a stack of somebody else': grown(
    (error) => (error.stack = `${iin}\n    at ${name} (${place})\n    at ${token}`),
  ),
  'a stack that is none': grown((error) => (error.stack = { iin } as never)),
  'properties of a class of its own': new PersonNotFound(`${iin} at https://adal/collect?${question}`),
  'a code that is none': grown((error) => Object.assign(error, { code: `NO ${iin}` })),
  'a code with a number in it': grown((error) => Object.assign(error, { code: `IIN_${iin}` })),
  'a code that is an object': grown((error) => Object.assign(error, { code: { iin } })),
  'a refusal with parameters': new Refusal('BAD_INPUT', { iin }, { phone }),
  'a cause within a cause': new Error(name, {
    cause: new TypeError(iin, { cause: new PersonNotFound(phone) }),
  }),
  'a cause that is a text': new Error('x', { cause: `${name} ${iin}` }),
  'a cause that is an object': new Error('x', {
    cause: { iin, toString: () => iin, toJSON: () => ({ iin }) },
  }),
  'a cause that is the error itself': grown((error) => (error.cause = error)),
  'many errors in one': new AggregateError(
    [new Error(iin), { token }, name, new PersonNotFound(phone)],
    name,
  ),
  'a getter that throws': grown((error) =>
    Object.defineProperty(error, 'code', {
      get: () => {
        throw new Error(iin);
      },
    }),
  ),
  'a constructor that was put over it': grown((error) =>
    Object.assign(error, { constructor: { name: iin } }),
  ),
  'a way to write itself': grown((error) => Object.assign(error, { toJSON: () => ({ iin, token }) })),
  'a text': `${name} ${iin}`,
  'an object': { iin, cookie, authorization: token },
  'a list': [iin, { token }],
  'a number': Number(iin),
  nothing: null,
};

describe('the log', () => {
  it.each(Object.entries(thrown))('says nothing of what was thrown: %s', (_, error) => {
    const { log, lines, text } = listen();
    const incident = '0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa';
    log.error({ err: error, incident }, 'request failed');
    for (const secret of Object.values(SECRETS)) expect(text()).not.toContain(secret);
    expect(text()).not.toMatch(/\d{12}|serikova/i);
    expect(lines()).toEqual([
      expect.objectContaining({ process: 'casework', incident, msg: 'request failed' }),
    ]);
  });

  it('says which class, which code and where, of the error and of its causes', () => {
    const { log, lines } = listen();
    const lost = Object.assign(new Error(`${phone} hung up`), { code: 'ECONNRESET' });
    log.error({ err: new TypeError(iin, { cause: new AggregateError([lost]) }) }, 'outbox failed');
    const here = expect.arrayContaining([
      expect.stringMatching(/^test\/kernel\/log\.test\.ts:\d+:\d+$/),
      expect.stringMatching(/^node_modules\/jest-circus\/build\/.+\.js:\d+:\d+$/),
    ]) as string[];
    expect(lines()[0].err).toEqual({
      type: 'TypeError',
      at: here,
      cause: { type: 'AggregateError', at: here, errors: [{ type: 'Error', code: 'ECONNRESET', at: here }] },
    });
  });

  it('takes identifiers, codes and names by their shape, and nothing else under their names', () => {
    const { log, lines } = listen();
    const id = randomUUID();
    const kept = {
      ...{ id, incident: id, eventId: id, code: 'ER_LOCK_DEADLOCK', type: 'reference.published' },
      ...{
        destination: 'protection',
        worker: 'timeIsUp',
        field: 'registerReport',
        url: 'https://adal.example',
      },
      clockFrom: '2026-03-02T05:00:00.000Z',
    };
    log.warn(kept, 'event parked');
    expect(lines()[0]).toMatchObject(kept);

    const wrong = [
      iin,
      name,
      token,
      cookie,
      `${id} ${iin}`,
      `https://x:${iin}@adal.example`,
      `https://adal/?${question}`,
    ];
    for (const value of [...wrong, { toString: () => id }, [id], Number(iin)]) {
      const fields = Object.fromEntries(Object.keys(kept).map((field) => [field, value]));
      log.warn(fields, 'event parked');
    }
    for (const line of lines().slice(1)) {
      for (const field of Object.keys(kept)) expect([field, line[field]]).toEqual([field, '[redacted]']);
    }
  });

  it('drops what has another name, also where the compiler did not see it', () => {
    const { log, text } = listen();
    const row = { id: randomUUID(), iin, narrative: name, headers: { cookie, authorization: token } };
    log.info(row, 'schema replaced');
    for (const secret of Object.values(SECRETS)) expect(text()).not.toContain(secret);
    expect(text()).not.toMatch(/narrative|headers/);
  });

  it('can be told nothing else by the source: the compiler refuses free texts, free fields and whole objects', () => {
    const id: string = randomUUID();
    const { log } = listen();
    expect(Object.keys(log).sort()).toEqual(['error', 'info', 'warn']);
    // Never called: the type check of the tests fails where one of these is allowed.
    const refused = [
      // @ts-expect-error A text put together at run time.
      () => log.error({}, `no ${id}`),
      // @ts-expect-error A text that comes from elsewhere.
      () => log.error({}, id),
      // @ts-expect-error A field that is not on the list.
      () => log.error({ narrative: id }, 'failed'),
      // @ts-expect-error An object under a field of the list.
      () => log.error({ id: { id } }, 'failed'),
      // @ts-expect-error A text alone.
      () => log.error('failed'),
    ];
    expect(refused).toHaveLength(5);
  });
});

onEachDatabase('the log of what a database refused', (openDatabase) => {
  const definition = { name: 'casework', entities: [Folder], migrations: [FolderTable] };
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await openDatabase();
    store = await Store.open(definition, database.url);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });
  const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('has the driver’s code, and neither the statement nor its parameters', async () => {
    const now = new Date();
    const folder = {
      ...{ id: randomUUID(), title: `${name} ${iin}`, departmentCode: '75', sealed: false },
      ...{ filedAt: now, createdAt: now, updatedAt: now },
    };
    await store.read.insert(Folder, folder);
    const refused = [
      await failureOf(store.read.insert(Folder, folder)),
      await failureOf(store.read.query('SELECT * FROM folder WHERE missing = ?', [iin])),
    ];
    // The driver does say it: otherwise nothing is shown here.
    expect(JSON.stringify(refused)).toContain(iin);
    const { log, lines, text } = listen();
    for (const err of refused) log.error({ err }, 'request failed');
    const code = expect.stringMatching(/^(ER|SQLITE)_\w+$/) as string;
    const said = expect.objectContaining({ type: 'QueryFailedError', code }) as object;
    expect(lines().map(({ err }) => err)).toEqual([said, said]);
    expect(text()).not.toMatch(/INSERT|SELECT|missing/);
    for (const secret of Object.values(SECRETS)) expect(text()).not.toContain(secret);
  });
});
