import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { incidentTexts, LeakIncident } from '../incident.entity';
import type { RefuteLeakInput } from '../incident.inputs';
import { incidentLifecycle } from '../incident.lifecycle';
import { mayRefuteLeak, mayReadIncident } from '../incident.policy';
import { incidentSubject } from './reportLeak';

/** It was no disclosure. */
export const refuteLeak = command<RefuteLeakInput, LeakIncident>({
  name: 'refuteLeak',
  result: LeakIncident,
  mayRead: mayReadIncident,
  async handle(ctx, input) {
    const incident = await ctx.lock(LeakIncident, input.id, mayReadIncident, input.expectedVersion);
    ctx.require(mayRefuteLeak(ctx.viewer, incident));
    incident.decidedById = ctx.viewer.id;
    incident.closedAt = ctx.now;
    Object.assign(incident, await incidentTexts.seal(vaultOf(ctx), incident, { findings: input.reason }));
    ctx.move(incident, incidentLifecycle, 'refute');
    ctx.record('incident.refuted', incidentSubject(incident));
    return ctx.save(incident);
  },
});
