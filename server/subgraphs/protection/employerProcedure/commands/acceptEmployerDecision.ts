import { command } from '../../../../kernel';
import { EmployerProcedure } from '../employerProcedure.entity';
import type { AcceptEmployerDecisionInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayAccept, mayReadProcedure } from '../employerProcedure.policy';
import { procedureSubject } from './openEmployerProcedure';

/** The service has nothing to object. */
export const acceptEmployerDecision = command<AcceptEmployerDecisionInput, EmployerProcedure>({
  name: 'acceptEmployerDecision',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, input) {
    const procedure = await ctx.lock(EmployerProcedure, input.id, mayReadProcedure, input.expectedVersion);
    ctx.require(mayAccept(ctx.viewer, procedure));
    procedure.dueAt = null;
    ctx.move(procedure, procedureLifecycle, 'accept');
    ctx.record('employerProcedure.accepted', procedureSubject(procedure));
    return ctx.save(procedure);
  },
});
