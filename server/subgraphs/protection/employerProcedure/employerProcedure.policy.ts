import type { Policy } from '../../../kernel';
import { insider, officer, stepsOf } from '../insiders';
import type { EmployerProcedure } from './employerProcedure.entity';
import { procedureLifecycle } from './employerProcedure.lifecycle';

export const mayReadProcedure: Policy<EmployerProcedure> = (viewer) => insider(viewer);

const step = stepsOf<
  EmployerProcedure['state'],
  Parameters<typeof procedureLifecycle.can>[1],
  EmployerProcedure
>(procedureLifecycle);

export const mayRecordMeeting = step(officer, 'meet');
export const mayRecordDecision = step(officer, 'receive');
export const mayObject = step(officer, 'object');
export const mayAccept = step(officer, 'accept');
export const mayRecordEmployersRedecision = step(officer, 'redecide');
export const mayAbandonProcedure = step(officer, 'abandon');

export const procedureActions: Record<string, Policy<EmployerProcedure>> = {
  recordEmployerMeeting: mayRecordMeeting,
  recordEmployerDecision: mayRecordDecision,
  objectToEmployer: mayObject,
  acceptEmployerDecision: mayAccept,
  recordEmployerRedecision: mayRecordEmployersRedecision,
  abandonEmployerProcedure: mayAbandonProcedure,
};
