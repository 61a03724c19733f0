import { defineLifecycle } from '../../../kernel';

export type ProcedureState =
  'INVITED' | 'MEETING_HELD' | 'DECISION_RECEIVED' | 'OBJECTED' | 'ACCEPTED' | 'REDECIDED' | 'ABANDONED';
export type ProcedureAction = 'meet' | 'receive' | 'object' | 'accept' | 'redecide' | 'abandon';

/** The employer's procedure, as the service takes part in it: invitation, meeting, copy of the decision, objection. */
export const procedureLifecycle = defineLifecycle<ProcedureState, ProcedureAction>({
  name: 'employerProcedure',
  initial: 'INVITED',
  terminal: ['ACCEPTED', 'REDECIDED', 'ABANDONED'],
  steps: {
    INVITED: { meet: 'MEETING_HELD', abandon: 'ABANDONED' },
    MEETING_HELD: { receive: 'DECISION_RECEIVED', abandon: 'ABANDONED' },
    DECISION_RECEIVED: { object: 'OBJECTED', accept: 'ACCEPTED' },
    OBJECTED: { redecide: 'REDECIDED' },
  },
});
