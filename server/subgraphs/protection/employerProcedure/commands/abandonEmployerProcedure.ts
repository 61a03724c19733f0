import { command } from '../../../../kernel';
import { EmployerProcedure } from '../employerProcedure.entity';
import type { AbandonEmployerProcedureInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayAbandonProcedure, mayReadProcedure } from '../employerProcedure.policy';
import { procedureSubject } from './openEmployerProcedure';

/** The employer gave up its intention. */
export const abandonEmployerProcedure = command<AbandonEmployerProcedureInput, EmployerProcedure>({
  name: 'abandonEmployerProcedure',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, input) {
    const procedure = await ctx.lock(EmployerProcedure, input.id, mayReadProcedure, input.expectedVersion);
    ctx.require(mayAbandonProcedure(ctx.viewer, procedure));
    procedure.dueAt = null;
    ctx.move(procedure, procedureLifecycle, 'abandon');
    ctx.record('employerProcedure.abandoned', procedureSubject(procedure));
    return ctx.save(procedure);
  },
});
