import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { givenGround, type Ground, ownGround } from './ground';
import { walk } from './walk';

/** `npm run tour`: see README. Exit code 1 at the first surprise. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      db: { type: 'string' },
      topology: { type: 'string' },
      kill: { type: 'boolean' },
      url: { type: 'string' },
    },
  });
  const began = Date.now();
  const { ground, where } = await groundOf(values);
  try {
    const steps = await walk(ground, (line) => console.log(line));
    console.log(
      `\ntour: ${steps} steps as expected (${where}), ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  } finally {
    await ground.leave();
  }
}

interface Wanted {
  db?: string;
  topology?: string;
  kill?: boolean;
  url?: string;
}

async function groundOf({ url, ...own }: Wanted): Promise<{ ground: Ground; where: string }> {
  if (url !== undefined) {
    if (Object.keys(own).length > 0)
      throw new Error('--url is for a server that runs; it goes with nothing else');
    const { DATA_DIR = './data', KEYS_DIR = join(DATA_DIR, 'keys') } = process.env;
    return { ground: givenGround(url.replace(/\/$/, ''), KEYS_DIR), where: url };
  }
  const { db = 'sqlite', topology = 'embedded', kill = false } = own;
  if (db !== 'sqlite' && db !== 'mysql') throw new Error('--db is sqlite or mysql');
  if (topology !== 'embedded' && topology !== 'distributed') {
    throw new Error('--topology is embedded or distributed');
  }
  if (kill && topology !== 'distributed') throw new Error('--kill needs --topology distributed');
  const where = [topology, db, ...(kill ? ['with kills'] : [])].join(', ');
  return { ground: await ownGround({ topology, db, kill }), where };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\ntour: ${error.message}` : error);
  process.exitCode = 1;
});
