import type { Config } from '../config';
import { demoRegistrar, enterDemoStaff } from '../demo/staff';
import type { RunningSubgraph } from '../kernel';
import { publishReferenceData } from '../subgraphs/directory';

/** At the directory's start: reference data that is new, and in the demo realm its accounts. */
export async function publishReference(directory: RunningSubgraph, config: Config): Promise<void> {
  await publishReferenceData(directory.executive);
  if (!config.demo) return;
  await enterDemoStaff((command, input) => directory.executive.run(demoRegistrar(), command, input));
}
