import { GraphClient } from '../client/graph';
import { untilReady } from '../client/ready';
import { sealFor } from '../client/seal';
import { briberyOf, identityOf, readSamples, type SampleStatement } from './sampleStatements';

/** Written samples and calls: what a desk takes in without a protocol. */
const ENTERED = ['S02', 'S11', 'S12', 'S13', 'S17', 'S19', 'S20'];
const REGISTER = `mutation EnterSample($input: RegisterReportInput!) { registerReport(input: $input) { report { id } } }`;

const SO_FAR = `query SamplesSoFar { reports(first: 1) { nodes { id } } vault { state } }`;

export const NO_SAMPLES =
  'No sample statements: the vault has no keys until custodians deal shares. The next start enters them.';

interface SoFar {
  reports: { nodes: unknown[] };
  vault: { state: string };
}

/**
 * Enters sample statements in the demo realm through the public graph, as the duty officer, unless there are
 * reports already. Waits for the departments and accounts to have reached the parts that need them. False where the
 * vault has never had keys, so that no identity can be sealed.
 */
export async function enterDemoStatements(url: string, keysDir: string): Promise<boolean> {
  await untilReady(url);
  const client = new GraphClient(url, keysDir);
  const { reports, vault } = await client.ask<SoFar>('duty', SO_FAR);
  if (reports.nodes.length > 0) return true;
  if (vault.state === 'UNSPLIT') return false;
  const samples = readSamples();
  for (const id of ENTERED) {
    const input = await inputOf(client, keysDir, samples.get(id)!);
    await client.ask('duty', REGISTER, { input });
  }
  return true;
}

async function inputOf(client: GraphClient, keysDir: string, sample: SampleStatement): Promise<object> {
  const identity = identityOf(sample);
  const idempotencyKey = `demo-statement-${sample.id}`;
  return {
    idempotencyKey,
    channel: sample.channel,
    applicantKind: sample.applicant.kind,
    departmentCode: sample.department,
    category: sample.category,
    language: sample.lang.toUpperCase(),
    text: sample.text,
    bribery: briberyOf(sample),
    impending: sample.impending ?? false,
    warningCertified: sample.warningSigned === true,
    confirmingDocuments: sample.attachments?.length ?? 0,
    ...(identity && { envelope: await sealFor(client, 'duty', keysDir, identity, idempotencyKey) }),
  };
}
