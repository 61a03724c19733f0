import { envelopeHash } from '../../../../contracts/envelopeHash';
import { command } from '../../../../kernel';
import { settleTasks } from '../../task/openTask';
import { takeEnvelope } from '../envelope';
import { submitIdentity } from '../intake';
import { note } from '../note';
import { Report } from '../report.entity';
import type { CorrectIdentityInput } from '../report.inputs';
import { mayCorrectIdentity, mayReadReport } from '../report.policy';

/** Sends a corrected identity to the vault after it sent one back; the report stayed registered meanwhile. */
export const correctIdentity = command({
  name: 'correctIdentity',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, input: CorrectIdentityInput) {
    const report = await ctx.lock(Report, input.id, mayReadReport, input.expectedVersion);
    ctx.require(mayCorrectIdentity(ctx.viewer, report));
    report.envelope = await takeEnvelope(ctx, input.envelope, input.idempotencyKey);
    report.envelopeBinding = input.idempotencyKey;
    report.envelopeHash = envelopeHash(report.envelope);
    report.envelopeState = 'PENDING';
    submitIdentity(ctx, report, report.envelope);
    await settleTasks(ctx, report.id, 'CORRECT_IDENTITY');
    await note(ctx, report.id, 'report.identityCorrected');
    return ctx.save(report);
  },
});
