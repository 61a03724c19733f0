import { command } from '../../../../kernel';
import { afterDays, endOf } from '../../holiday/clocks';
import { requirePast, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { REDECISION_DAYS } from '../terms';
import { retaliationTexts, RetaliationReport } from '../retaliation.entity';
import type { AddressEmployerInput } from '../retaliation.inputs';
import { retaliationLifecycle } from '../retaliation.lifecycle';
import { mayAddressEmployer, mayReadRetaliation } from '../retaliation.policy';
import { retaliationSubject } from './reportRetaliation';

/** The service told the employer its view; the employer has to decide anew. */
export const addressEmployer = command<AddressEmployerInput, RetaliationReport>({
  name: 'addressEmployer',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, input) {
    const report = await ctx.lock(RetaliationReport, input.id, mayReadRetaliation, input.expectedVersion);
    ctx.require(mayAddressEmployer(ctx.viewer, report));
    requirePast(input.addressedOn, serviceDay(ctx.now), 'addressedOn');
    report.addressedOn = input.addressedOn;
    report.addressedLate = report.dueAt !== null && endOf(input.addressedOn) > report.dueAt;
    report.dueAt = afterDays(input.addressedOn, REDECISION_DAYS);
    Object.assign(
      report,
      await retaliationTexts.seal(vaultOf(ctx), report, { serviceView: input.serviceView }),
    );
    ctx.move(report, retaliationLifecycle, 'address');
    ctx.record('retaliation.employerAddressed', retaliationSubject(report));
    return ctx.save(report);
  },
});
