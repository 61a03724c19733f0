import { parseArgs } from 'node:util';
import { ownGround } from './ground';
import { walk } from './walk';

/** `npm run tour`: see README. Exit code 1 at the first surprise. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      db: { type: 'string', default: 'sqlite' },
      topology: { type: 'string', default: 'embedded' },
      kill: { type: 'boolean', default: false },
    },
  });
  const { db, topology, kill } = values;
  if (db !== 'sqlite' && db !== 'mysql') throw new Error('--db is sqlite or mysql');
  if (topology !== 'embedded' && topology !== 'distributed') {
    throw new Error('--topology is embedded or distributed');
  }
  if (kill && topology !== 'distributed') throw new Error('--kill needs --topology distributed');
  const began = Date.now();
  const ground = await ownGround({ topology, db, kill });
  try {
    const steps = await walk(ground, (line) => console.log(line));
    const where = [topology, db, ...(kill ? ['with kills'] : [])].join(', ');
    console.log(
      `\ntour: ${steps} steps as expected (${where}), ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  } finally {
    await ground.leave();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\ntour: ${error.message}` : error);
  process.exitCode = 1;
});
