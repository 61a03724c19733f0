import { command } from '../../../../kernel';
import { requirePast, serviceDay } from '../../serviceDay';
import { RetaliationReport } from '../retaliation.entity';
import type { RecordConsentInput } from '../retaliation.inputs';
import { mayRecordConsent, mayReadRetaliation } from '../retaliation.policy';
import { retaliationSubject } from './reportRetaliation';

/** The person consented in writing that confidential data go to the employer. */
export const recordConsent = command<RecordConsentInput, RetaliationReport>({
  name: 'recordConsent',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, input) {
    const report = await ctx.lock(RetaliationReport, input.id, mayReadRetaliation, input.expectedVersion);
    ctx.require(mayRecordConsent(ctx.viewer, report));
    requirePast(input.consentOn, serviceDay(ctx.now), 'consentOn');
    report.consentOn = input.consentOn;
    ctx.record('retaliation.consented', retaliationSubject(report));
    return ctx.save(report);
  },
});
