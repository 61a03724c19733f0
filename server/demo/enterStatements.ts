import { GraphClient, GraphRefusal } from '../client/graph';
import { sealFor } from '../client/seal';
import { briberyOf, identityOf, readSamples, type SampleStatement } from './sampleStatements';

/** Written samples and calls: what a desk takes in without a protocol. */
const ENTERED = ['S02', 'S11', 'S12', 'S13', 'S17', 'S19', 'S20'];
const REGISTER = `mutation EnterSample($input: RegisterReportInput!) { registerReport(input: $input) { report { id } } }`;

/**
 * Enters sample statements in the demo realm through the public graph, as the duty officer. Safe to repeat:
 * each has its fixed key, and one entered before is left as it is.
 */
export async function enterDemoStatements(url: string, keysDir: string): Promise<void> {
  const client = new GraphClient(url, keysDir);
  const samples = readSamples();
  for (const id of ENTERED) {
    try {
      await client.ask('duty', REGISTER, { input: await inputOf(client, keysDir, samples.get(id)!) });
    } catch (error) {
      // The envelope is sealed anew each time, so a second start asks with the same key for another input.
      if (!(error instanceof GraphRefusal) || error.code !== 'IDEMPOTENCY_KEY_REUSED') throw error;
    }
  }
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
