import { readConfig } from '../config';
import { enterDemoStatements, NO_SAMPLES } from '../demo/enterStatements';

/** Enters the sample statements into a demo realm that runs already; does nothing where there are reports. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.demoStatements && !(await enterDemoStatements(config.publicUrl, config.keysDir))) {
    console.log(NO_SAMPLES);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
