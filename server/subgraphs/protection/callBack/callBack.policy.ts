import type { SelectQueryBuilder } from 'typeorm';
import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { insider } from '../insiders';
import type { CallBack } from './callBack.entity';
import { callBackLifecycle } from './callBack.lifecycle';

/** Whoever works on a report may ask to be connected; what the vault knows of the person stays there. */
export function mayRequestCall(viewer: Viewer): Decision {
  return viewer.kind === 'staff' && viewer.has('person:contact') ? allow() : refuse('MISSING_PERMISSION');
}

/** One's own calls; insiders see all. */
export const mayReadCall: Policy<CallBack> = (viewer, call) => {
  if (insider(viewer).allowed) return allow();
  const decision = mayRequestCall(viewer);
  if (!decision.allowed) return decision;
  return call.requestedById === viewer.id ? allow() : refuse('NOT_FOUND');
};

/** The calls `mayReadCall` allows, as a predicate. */
export function scopeCalls(
  query: SelectQueryBuilder<CallBack>,
  viewer: Viewer,
): SelectQueryBuilder<CallBack> {
  if (insider(viewer).allowed) return query;
  if (!mayRequestCall(viewer).allowed) return query.where('1 = 0');
  return query.where('row.requestedById = :own', { own: viewer.id });
}

/** Whoever asked for the call knows how it went. */
export const mayRecordOutcome: Policy<CallBack> = (viewer, call) => {
  const readable = mayReadCall(viewer, call);
  if (!readable.allowed) return readable;
  if (call.requestedById !== viewer.id) return refuse('MISSING_PERMISSION');
  return callBackLifecycle.can(call.state, 'reach') ? allow() : refuse('WRONG_STATE');
};

export const callBackActions: Record<string, Policy<CallBack>> = { recordCallOutcome: mayRecordOutcome };
