import { randomUUID } from 'node:crypto';
import { MoreThan } from 'typeorm';
import { command, Refusal } from '../../../../kernel';
import { StaffCopy } from '../../clearance/staffCopy.entity';
import { CallBack } from '../callBack.entity';
import type { RequestCallBackInput } from '../callBack.inputs';
import { callBackLifecycle } from '../callBack.lifecycle';
import { mayReadCall, mayRequestCall } from '../callBack.policy';

const HOUR_MS = 3_600_000;
const MOST_PER_HOUR = 20;

/** Somebody asks to be connected. A pseudonym that belongs to nobody gets the same answer. Refuses TOO_OFTEN. */
export const requestCallBack = command<RequestCallBackInput, CallBack>({
  name: 'requestCallBack',
  result: CallBack,
  mayRead: mayReadCall,
  async handle(ctx, { pseudonym, purpose, extension }) {
    ctx.require(mayRequestCall(ctx.viewer));
    // One after the other for each account: what is asked at once would not count each other.
    await ctx.manager.findOne(StaffCopy, { where: { id: ctx.viewer.id }, ...ctx.rowLock });
    const since = MoreThan(new Date(ctx.now.getTime() - HOUR_MS));
    const lately = await ctx.manager.countBy(CallBack, { requestedById: ctx.viewer.id, requestedAt: since });
    if (lately >= MOST_PER_HOUR) throw new Refusal('TOO_OFTEN');
    const call = ctx.create(CallBack, {
      id: randomUUID(),
      pseudonym,
      state: callBackLifecycle.table.initial,
      purpose,
      extension,
      requestedById: ctx.viewer.id,
      requestedAt: ctx.now,
      placedAt: null,
      fate: null,
      settledAt: null,
      dueAt: new Date(),
      leasedUntil: null,
    });
    ctx.record('call.requested', { type: 'ProtectedPerson', id: pseudonym }, { purpose, call: call.id });
    return ctx.save(call);
  },
});

/** What the audit calls a call. */
export function callSubject({ id }: Pick<CallBack, 'id'>): { type: string; id: string } {
  return { type: 'CallBack', id };
}
