import { join } from 'node:path';
import { demoPartners, demoStaff } from '../realm/accounts';
import { partnerToken, staffToken } from './tokens';

/** `npm run --silent token -- <account> [--step-up]`: prints an access token of the demo realm for scripts. */
async function main([account, ...options]: string[]): Promise<string> {
  const {
    ADAL_URL = 'http://localhost:4000',
    DATA_DIR = './data',
    KEYS_DIR = join(DATA_DIR, 'keys'),
  } = process.env;
  const stepUp = options.join() === '--step-up';
  const understood = account && (stepUp || options.length === 0);
  if (understood && demoStaff.includes(account)) return staffToken(ADAL_URL, account, stepUp);
  if (understood && !stepUp && demoPartners.includes(account))
    return partnerToken(ADAL_URL, account, KEYS_DIR);
  throw new Error(
    `Usage: npm run --silent token -- <account> [--step-up]\nAccounts: ${[...demoStaff, ...demoPartners].join(', ')}`,
  );
}

function reasonOf(error: Error): string {
  return error.message === 'fetch failed' ? 'No answer. Is the server running at ADAL_URL?' : error.message;
}

main(process.argv.slice(2)).then(
  (token) => process.stdout.write(`${token}\n`),
  (error: Error) => {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  },
);
