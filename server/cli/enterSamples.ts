import { readConfig } from '../config';
import { enterDemoStatements } from '../demo/enterStatements';

/** Enters the sample statements into a demo realm that runs already; does nothing where there are reports. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.demoStatements) await enterDemoStatements(config.publicUrl, config.keysDir);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
