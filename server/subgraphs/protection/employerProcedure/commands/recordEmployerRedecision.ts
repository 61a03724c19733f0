import { command } from '../../../../kernel';
import { EmployerProcedure } from '../employerProcedure.entity';
import type { RecordEmployerRedecisionInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayRecordEmployersRedecision, mayReadProcedure } from '../employerProcedure.policy';
import { procedureSubject } from './openEmployerProcedure';

/** The employer decided anew, or let its term pass. */
export const recordEmployerRedecision = command<RecordEmployerRedecisionInput, EmployerProcedure>({
  name: 'recordEmployerRedecision',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, input) {
    const procedure = await ctx.lock(EmployerProcedure, input.id, mayReadProcedure, input.expectedVersion);
    ctx.require(mayRecordEmployersRedecision(ctx.viewer, procedure));
    procedure.redecision = input.redecision;
    procedure.dueAt = null;
    ctx.move(procedure, procedureLifecycle, 'redecide');
    ctx.record('employerProcedure.redecided', procedureSubject(procedure));
    return ctx.save(procedure);
  },
});
