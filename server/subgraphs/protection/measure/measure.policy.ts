import { allow, type Policy, refuse } from '../../../kernel';
import { approver, insider, notBy, officer, stepsOf } from '../insiders';
import type { ProtectionMeasure } from './measure.entity';
import { measureLifecycle } from './measure.lifecycle';
import { isExceptional } from './measureKinds';

export const mayReadMeasure: Policy<ProtectionMeasure> = (viewer) => insider(viewer);

const step = stepsOf<
  ProtectionMeasure['state'],
  Parameters<typeof measureLifecycle.can>[1],
  ProtectionMeasure
>(measureLifecycle);

const byAnother = notBy<ProtectionMeasure>('proposedById', 'endorsedById');

export const mayEndorse = step(approver, 'endorse', (viewer, measure) =>
  isExceptional(measure.kind) ? byAnother(viewer, measure) : refuse('WRONG_STATE'),
);
/** An exceptional measure is endorsed by one and approved by another; the rest need one approval. */
export const mayApprove = step(approver, 'approve', (viewer, measure) =>
  isExceptional(measure.kind) === (measure.state === 'ENDORSED')
    ? byAnother(viewer, measure)
    : refuse('WRONG_STATE'),
);
export const mayReject = step(approver, 'reject', notBy('proposedById'));
export const mayBringIntoForce = step(officer, 'bringIntoForce');
export const mayExtend = step(approver, 'extend');
export const mayLift = step(approver, 'lift', allow);

/** Everything that may be done to a measure, by the name of its mutation. */
export const measureActions: Record<string, Policy<ProtectionMeasure>> = {
  endorseMeasure: mayEndorse,
  approveMeasure: mayApprove,
  rejectMeasure: mayReject,
  bringMeasureIntoForce: mayBringIntoForce,
  extendMeasure: mayExtend,
  liftMeasure: mayLift,
};
