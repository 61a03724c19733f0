import { command } from '../../../../kernel';
import { afterWorkingDays } from '../../holiday/clocks';
import { requirePast, serviceDay } from '../../serviceDay';
import { DECISION_WITHIN } from '../terms';
import { EmployerProcedure } from '../employerProcedure.entity';
import type { RecordEmployerMeetingInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayRecordMeeting, mayReadProcedure } from '../employerProcedure.policy';
import { procedureSubject } from './openEmployerProcedure';

/** The commission met; the copy of its decision has to come. */
export const recordEmployerMeeting = command<RecordEmployerMeetingInput, EmployerProcedure>({
  name: 'recordEmployerMeeting',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, input) {
    const procedure = await ctx.lock(EmployerProcedure, input.id, mayReadProcedure, input.expectedVersion);
    ctx.require(mayRecordMeeting(ctx.viewer, procedure));
    requirePast(input.meetingOn, serviceDay(ctx.now), 'meetingOn');
    procedure.meetingOn = input.meetingOn;
    procedure.dueAt = await afterWorkingDays(ctx.manager, input.meetingOn, DECISION_WITHIN);
    ctx.move(procedure, procedureLifecycle, 'meet');
    ctx.record('employerProcedure.met', procedureSubject(procedure));
    return ctx.save(procedure);
  },
});
