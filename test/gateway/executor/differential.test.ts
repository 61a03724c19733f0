import fc from 'fast-check';
import { Choice } from './support/choice';
import {
  compareUnderOtherNames,
  compareWithReference,
  compareWithSpecification,
  Tally,
} from './support/comparison';

/** `npm run soak:executor` does the same for longer. */
const RUNS = 40;

it('answers generated operations over generated supergraphs as the reference does', async () => {
  const tally = new Tally();
  const property = fc.asyncProperty(fc.gen(), (generate) =>
    compareWithReference(new Choice(generate), tally),
  );
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(tally.compared).toBeGreaterThan(RUNS * 4);
  expect(tally.withErrors).toBeGreaterThan(0);
});

it('completes answers as the specification says, whatever a subgraph gives', async () => {
  const tally = new Tally();
  const property = fc.asyncProperty(fc.gen(), (generate) =>
    compareWithSpecification(new Choice(generate), tally),
  );
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(tally.withErrors).toBeGreaterThan(0);
});

it('answers alike whatever names a client gives', async () => {
  const tally = new Tally();
  const property = fc.asyncProperty(fc.gen(), (generate) =>
    compareUnderOtherNames(new Choice(generate), tally),
  );
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(tally.compared).toBeGreaterThan(RUNS);
});
