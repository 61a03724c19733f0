import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { incidentTexts, LeakIncident } from '../incident.entity';
import type { CloseIncidentInput } from '../incident.inputs';
import { incidentLifecycle } from '../incident.lifecycle';
import { mayCloseIncident, mayReadIncident } from '../incident.policy';
import { incidentSubject } from './reportLeak';

/** Liability was settled, and the person is safe. */
export const closeIncident = command<CloseIncidentInput, LeakIncident>({
  name: 'closeIncident',
  result: LeakIncident,
  mayRead: mayReadIncident,
  async handle(ctx, input) {
    const incident = await ctx.lock(LeakIncident, input.id, mayReadIncident, input.expectedVersion);
    ctx.require(mayCloseIncident(ctx.viewer, incident));
    incident.closedAt = ctx.now;
    const closingReason = input.reason;
    Object.assign(incident, await incidentTexts.seal(vaultOf(ctx), incident, { closingReason }));
    ctx.move(incident, incidentLifecycle, 'close');
    ctx.record('incident.closed', incidentSubject(incident));
    return ctx.save(incident);
  },
});
