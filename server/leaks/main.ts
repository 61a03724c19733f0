import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Hunt } from './hunt';

const MOST_SHOWN = 40;

/** `npm run leaks`: see README. Exit code 1 at a hit, a field that was not asked for, or a search that finds nothing. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      db: { type: 'string', default: 'sqlite' },
      topology: { type: 'string', default: 'embedded' },
      short: { type: 'boolean', default: false },
    },
  });
  const { db, topology, short } = values;
  if (db !== 'sqlite' && db !== 'mysql') throw new Error('--db is sqlite or mysql');
  if (topology !== 'embedded' && topology !== 'distributed') {
    throw new Error('--topology is embedded or distributed');
  }
  const began = Date.now();
  const note = (line: string) => console.log(`  ${line}`);
  const hunt = await Hunt.open({ db, topology, tour: !short, browser: !short, note });
  try {
    await hunt.run();
    const search = await hunt.search();
    const { requests, outcomes, faults, fields } = hunt.exercised!;
    console.log(`\nasked: ${requests} requests`);
    for (const [code, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
      console.log(`  ${code.padEnd(32)} ${count}`);
    if (faults.size > 0) console.log(`  INTERNAL at ${[...faults].join(', ')}`);
    for (const { contract, covered, all, missing, seen } of fields) {
      console.log(`fields of ${contract}: ${covered} of ${all} asked for, ${seen} with something in them`);
      if (missing.length > 0) console.log(`  not asked for: ${missing.join(', ')}`);
    }
    console.log(`searched, for ${hunt.canaries.length} canaries in ${search.forms} forms:`);
    for (const { kind, places, bytes, lawful } of search.ground) {
      const belongs = lawful > 0 ? `, ${lawful} traces that belong there` : '';
      console.log(
        `  ${kind.padEnd(26)} ${String(places).padStart(5)} places ${bytes.toLocaleString('en').padStart(15)} bytes${belongs}`,
      );
    }
    for (const { place, canary, form, offset, around } of search.hits.slice(0, MOST_SHOWN))
      console.log(`  ! ${place}: ${canary}, ${form}, at byte ${offset}: ${around}`);
    const bytes = search.ground.reduce((sum, part) => sum + part.bytes, 0);
    const lawful = search.ground.reduce((sum, part) => sum + part.lawful, 0);
    const uncovered = fields.reduce((sum, { missing }) => sum + missing.length, 0);
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.log(
      `leaks: ${search.hits.length} hits in ${bytes.toLocaleString('en')} bytes, ${uncovered} fields not asked for, ${seconds} s`,
    );
    if (lawful === 0) console.log('No letter and no mail shows a trace: the search may find nothing at all.');
    if (search.hits.length > 0 || uncovered > 0 || lawful === 0) process.exitCode = 1;
  } finally {
    await hunt.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\nleaks: ${error.message}` : error);
  process.exitCode = 1;
});
