import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { incidentTexts, LeakIncident } from '../incident.entity';
import type { RecordLeakMeasuresInput } from '../incident.inputs';
import { mayRecordLeakMeasures, mayReadIncident } from '../incident.policy';
import { incidentSubject } from './reportLeak';

/** What was done so far to keep the person safe. */
export const recordLeakMeasures = command<RecordLeakMeasuresInput, LeakIncident>({
  name: 'recordLeakMeasures',
  result: LeakIncident,
  mayRead: mayReadIncident,
  async handle(ctx, input) {
    const incident = await ctx.lock(LeakIncident, input.id, mayReadIncident, input.expectedVersion);
    ctx.require(mayRecordLeakMeasures(ctx.viewer, incident));
    const { measuresTaken } = input;
    Object.assign(incident, await incidentTexts.seal(vaultOf(ctx), incident, { measuresTaken }));
    ctx.record('incident.measuresRecorded', incidentSubject(incident));
    return ctx.save(incident);
  },
});
