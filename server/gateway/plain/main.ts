import { readArguments, usage } from './arguments';
import { startPlainGateway } from './gateway';

/** `npm run gateway`: any supergraph, without sign-in. Holds no keys and opens no database. */
async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (!given) {
    process.stdout.write(usage);
    return;
  }
  const gateway = await startPlainGateway(given);
  process.stdout.write(`Serving ${given.supergraph} at ${gateway.url}/graphql. Ctrl-C stops it.\n`);
  const stop = (): void => {
    gateway.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
});
