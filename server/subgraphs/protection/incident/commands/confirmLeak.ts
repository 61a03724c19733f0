import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { incidentTexts, LeakIncident } from '../incident.entity';
import type { ConfirmLeakInput } from '../incident.inputs';
import { incidentLifecycle } from '../incident.lifecycle';
import { mayConfirmLeak, mayReadIncident } from '../incident.policy';
import { incidentSubject } from './reportLeak';

/** It was a disclosure, which entails liability (R87). */
export const confirmLeak = command<ConfirmLeakInput, LeakIncident>({
  name: 'confirmLeak',
  result: LeakIncident,
  mayRead: mayReadIncident,
  async handle(ctx, input) {
    const incident = await ctx.lock(LeakIncident, input.id, mayReadIncident, input.expectedVersion);
    ctx.require(mayConfirmLeak(ctx.viewer, incident));
    incident.decidedById = ctx.viewer.id;
    Object.assign(incident, await incidentTexts.seal(vaultOf(ctx), incident, { findings: input.reason }));
    ctx.move(incident, incidentLifecycle, 'confirm');
    ctx.record('incident.confirmed', incidentSubject(incident));
    return ctx.save(incident);
  },
});
