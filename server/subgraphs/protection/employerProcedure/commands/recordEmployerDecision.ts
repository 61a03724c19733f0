import { command } from '../../../../kernel';
import { afterWorkingDays, endOf } from '../../holiday/clocks';
import { requirePast, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { OBJECTION_WITHIN } from '../terms';
import { procedureTexts, EmployerProcedure } from '../employerProcedure.entity';
import type { RecordEmployerDecisionInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayRecordDecision, mayReadProcedure } from '../employerProcedure.policy';
import { procedureSubject } from './openEmployerProcedure';

/** The copy of the decision came; the service has two working days to object. */
export const recordEmployerDecision = command<RecordEmployerDecisionInput, EmployerProcedure>({
  name: 'recordEmployerDecision',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, input) {
    const procedure = await ctx.lock(EmployerProcedure, input.id, mayReadProcedure, input.expectedVersion);
    ctx.require(mayRecordDecision(ctx.viewer, procedure));
    requirePast(input.decisionOn, serviceDay(ctx.now), 'decisionOn');
    procedure.decisionOn = input.decisionOn;
    procedure.decisionLate = procedure.dueAt !== null && endOf(input.decisionOn) > procedure.dueAt;
    procedure.dueAt = await afterWorkingDays(ctx.manager, input.decisionOn, OBJECTION_WITHIN);
    Object.assign(
      procedure,
      await procedureTexts.seal(vaultOf(ctx), procedure, { decision: input.decision }),
    );
    ctx.move(procedure, procedureLifecycle, 'receive');
    ctx.record('employerProcedure.decisionReceived', procedureSubject(procedure));
    return ctx.save(procedure);
  },
});
