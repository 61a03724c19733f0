import fc from 'fast-check';
import { Choice } from '../gateway/executor/support/choice';
import {
  compareUnderOtherNames,
  compareWithReference,
  compareWithSpecification,
  Tally,
} from '../gateway/executor/support/comparison';

/** Generated supergraphs; `RUNS=5000 npm run soak:executor` for more, `SEED=n` to repeat. */
const RUNS = Number(process.env.RUNS ?? 1000);
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

it.each([
  ['the reference', compareWithReference],
  ['the specification', compareWithSpecification],
  ['itself under other names', compareUnderOtherNames],
])('agrees with %s', async (name, compare) => {
  const tally = new Tally();
  const property = fc.asyncProperty(fc.gen(), (generate) => compare(new Choice(generate), tally));
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  process.stdout.write(`${name}: ${JSON.stringify(tally)}\n`);
});
