import { defineLifecycle } from '../../../kernel';

export type IncidentState = 'SUSPECTED' | 'CONFIRMED' | 'REFUTED' | 'CLOSED';
export type IncidentAction = 'confirm' | 'refute' | 'close';

/** A suspected disclosure (domain §4.5). */
export const incidentLifecycle = defineLifecycle<IncidentState, IncidentAction>({
  name: 'leakIncident',
  initial: 'SUSPECTED',
  terminal: ['REFUTED', 'CLOSED'],
  steps: { SUSPECTED: { confirm: 'CONFIRMED', refute: 'REFUTED' }, CONFIRMED: { close: 'CLOSED' } },
});
