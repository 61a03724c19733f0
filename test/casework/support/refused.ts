import { type Language, type RefusalCode, refusalText } from '../../../server/contracts/refusals';
import type { ViewerClaims } from '../../../server/kernel';
import { act } from './life';
import { as } from './people';
import type { Data, World } from './world';

/** Which codes and mutations have been refused. */
export class Refusals {
  readonly codes = new Set<string>();
  readonly mutations = new Set<string>();

  constructor(private readonly world: () => World) {}

  /** Refused in each language, with the catalogue's text, and nothing is changed by it. */
  expect = async (
    who: string | ViewerClaims,
    mutation: string,
    input: Data,
    code: RefusalCode,
  ): Promise<void> => {
    const world = this.world();
    await world.quiet();
    const before = await world.dump();
    const claims = typeof who === 'string' ? as(who) : who;
    for (const language of ['kk', 'ru', 'en'] satisfies Language[]) {
      const { codes, errors, data } = await act(world, { ...claims, language }, mutation, input);
      expect([mutation, codes]).toEqual([mutation, [code]]);
      expect(errors[0].message).toBe(refusalText(code, language, errors[0].extensions.params as never));
      expect(data[mutation]).toBeUndefined();
    }
    expect(await world.dump()).toEqual(before);
    this.codes.add(code);
    this.mutations.add(mutation);
  };
}

/** An input of a mutation that changes a record. */
export const change = ({ id, version }: Data, more: Data = {}): Data => ({
  id,
  expectedVersion: version,
  ...more,
});

/** What intake and review may be refused with; all that is left is for the refusals of cases. */
export const intakeCodes: readonly RefusalCode[] = [
  'UNKNOWN_DEPARTMENT',
  'ENVELOPE_REQUIRED',
  'ENVELOPE_MALFORMED',
  'PROTOCOL_INCOMPLETE',
];
export const intakeMutations: readonly string[] = [
  'registerReport',
  'draftProtocol',
  'recordReadBack',
  'recordWarning',
  'signProtocolByApplicant',
  'signProtocolByOfficial',
  'abandonProtocol',
  'reviewReport',
  'approveReview',
  'returnReview',
  'classifyAsCriminal',
  'classifyAsNonCriminal',
  'returnWithExplanation',
];
