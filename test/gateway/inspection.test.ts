import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, type GraphQLFormattedError } from 'graphql';
import { CallerDeparture, CallerLeft, type Departure } from '../../server/gateway/departure';
import type { Inspector } from '../../server/gateway/inspection/inspector';
import { USUAL_RATES } from '../../server/gateway/limits/rates';
import { projectRoot } from '../../server/projectRoot';
import { builtInspector } from './support/builtInspector';

const sdlOf = (name: string) => readFileSync(join(projectRoot, `schema/${name}.graphql`), 'utf8');
const messages = (faults: readonly GraphQLFormattedError[]) => faults.map(({ message }) => message);
const codes = (faults: readonly GraphQLFormattedError[]) => faults.map(({ extensions }) => extensions?.code);

describe('what is looked at before it is executed', () => {
  let inspector: Inspector;
  const inspect = (text: string) => inspector.inspect('staff', text, 'duty');
  beforeAll(() => {
    const apis = { staff: sdlOf('staff'), partner: sdlOf('partner') };
    inspector = builtInspector!(apis, USUAL_RATES.unseen);
  });
  afterAll(() => inspector.close());

  it('is sound, in the contract it is meant for', async () => {
    expect(await inspect('{ reports(first: 5) { nodes { id number } } }')).toEqual([]);
    expect(codes(await inspector.inspect('partner', '{ reports { nodes { id } } }', 'court'))).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('has faults, of which the first five are named, with their places', async () => {
    const faults = await inspect('{ reports { a b c d e f g } }');
    expect(codes(faults)).toEqual(Array(6).fill('GRAPHQL_VALIDATION_FAILED'));
    expect(faults[0].locations).toEqual([{ line: 1, column: 13 }]);
    expect(messages(faults)[5]).toContain('Too many validation errors');
  });

  it('does not parse', async () => {
    const [fault] = await inspect('{ reports {');
    expect(fault).toMatchObject({ extensions: { code: 'GRAPHQL_PARSE_FAILED' }, locations: [{ line: 1 }] });
  });

  it('repeats no value of the sender', async () => {
    const told = JSON.stringify([
      await inspect('{ reports(first: "Aigerim") { nodes { id } } }'),
      await inspect('{ reports("Aigerim") }'),
    ]);
    expect(told).not.toContain('Aigerim');
    expect(told).toContain('GRAPHQL_PARSE_FAILED');
  });

  it('passes a limit', async () => {
    await expect(inspect(`{ ${'a { '.repeat(20)} b ${'} '.repeat(20)} }`)).rejects.toMatchObject({
      code: 'TOO_DEEP',
      params: { limit: 16 },
    });
  });

  it('waits for what has to be over first, until its sender leaves', async () => {
    const caller = new CallerDeparture();
    let asked: Promise<unknown> | undefined;
    const left = new Promise<void>((resolve) => {
      const before = (sender: Departure) =>
        new Promise<never>(() => sender.addEventListener('abort', resolve));
      asked = inspector.inspect('staff', '{ me { id } }', 'duty', { caller, before });
    });
    caller.leave();
    await left;
    await expect(asked).rejects.toBeInstanceOf(CallerLeft);
  });

  it('asks about the schema, and is answered', async () => {
    const question = { text: getIntrospectionQuery(), operationName: undefined, variables: {} };
    const { data } = JSON.parse(await inspector.introspect('partner', question, 'court')) as {
      data: { __schema: { queryType: { name: string } } };
    };
    expect(data.__schema.queryType.name).toBe('Query');
  });
});
