import { command } from '../../../../kernel';
import { afterDays, endOf } from '../../holiday/clocks';
import { REDECISION_DAYS } from '../../retaliation/terms';
import { requirePast, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { procedureTexts, EmployerProcedure } from '../employerProcedure.entity';
import type { ObjectToEmployerInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayObject, mayReadProcedure } from '../employerProcedure.policy';
import { procedureSubject } from './openEmployerProcedure';

/** The service objects; later than its term it is flagged, not forbidden. */
export const objectToEmployer = command<ObjectToEmployerInput, EmployerProcedure>({
  name: 'objectToEmployer',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, input) {
    const procedure = await ctx.lock(EmployerProcedure, input.id, mayReadProcedure, input.expectedVersion);
    ctx.require(mayObject(ctx.viewer, procedure));
    requirePast(input.objectedOn, serviceDay(ctx.now), 'objectedOn');
    procedure.objectedOn = input.objectedOn;
    procedure.objectedLate = procedure.dueAt !== null && endOf(input.objectedOn) > procedure.dueAt;
    procedure.dueAt = afterDays(input.objectedOn, REDECISION_DAYS);
    Object.assign(
      procedure,
      await procedureTexts.seal(vaultOf(ctx), procedure, { objection: input.objection }),
    );
    ctx.move(procedure, procedureLifecycle, 'object');
    ctx.record('employerProcedure.objected', procedureSubject(procedure));
    return ctx.save(procedure);
  },
});
