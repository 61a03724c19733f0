import { command } from '../../../../kernel';
import { CallBack } from '../callBack.entity';
import type { RecordCallOutcomeInput } from '../callBack.inputs';
import { callBackLifecycle } from '../callBack.lifecycle';
import { mayReadCall, mayRecordOutcome } from '../callBack.policy';
import { callSubject } from './requestCallBack';

/** Whoever asked for the call says whether the person was reached. */
export const recordCallOutcome = command<RecordCallOutcomeInput, CallBack>({
  name: 'recordCallOutcome',
  result: CallBack,
  mayRead: mayReadCall,
  async handle(ctx, { id, expectedVersion, reached }) {
    const call = await ctx.lock(CallBack, id, mayReadCall, expectedVersion);
    ctx.require(mayRecordOutcome(ctx.viewer, call));
    ctx.move(call, callBackLifecycle, reached ? 'reach' : 'miss');
    call.settledAt = ctx.now;
    ctx.record(reached ? 'call.reached' : 'call.notReached', callSubject(call));
    return ctx.save(call);
  },
});
