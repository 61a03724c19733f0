import { type EntityTarget, In, Not, type ObjectLiteral } from 'typeorm';
import { type CommandContext, Refusal } from '../../../kernel';
import { AddressLabel } from '../addressLabel/addressLabel.entity';
import { CallBack } from '../callBack/callBack.entity';
import { EmployerProcedure } from '../employerProcedure/employerProcedure.entity';
import { procedureLifecycle } from '../employerProcedure/employerProcedure.lifecycle';
import { LeakIncident } from '../incident/incident.entity';
import { incidentLifecycle } from '../incident/incident.lifecycle';
import { Letter } from '../letter/letter.entity';
import { ProtectionMeasure } from '../measure/measure.entity';
import { measureLifecycle } from '../measure/measure.lifecycle';
import { PaymentOrder } from '../paymentOrder/paymentOrder.entity';
import { requireNoLegalHold } from '../record/legalHold';
import { RetaliationReport } from '../retaliation/retaliation.entity';
import { retaliationLifecycle } from '../retaliation/retaliation.lifecycle';

/**
 * Refuses LEGAL_HOLD where the person's data are held, and PERSON_IN_USE while something is on its way to the person, or
 * is still to be decided: without the identity neither could be brought to its end.
 */
export async function requireNothingAgainst(ctx: CommandContext, personId: string): Promise<void> {
  await requireNoLegalHold(ctx, personId);
  for (const [entity, where] of inUse(personId)) {
    if (await ctx.manager.existsBy(entity, where)) throw new Refusal('PERSON_IN_USE');
  }
}

const inUse = (personId: string): [EntityTarget<ObjectLiteral>, object][] => [
  [Letter, { personId, state: In(['QUEUED', 'UNKNOWN']) }],
  [PaymentOrder, { personId, state: 'PREPARED' }],
  [AddressLabel, { personId, state: 'ORDERED' }],
  [CallBack, { pseudonym: personId, state: 'REQUESTED' }],
  [ProtectionMeasure, { personId, state: notIn(measureLifecycle) }],
  [LeakIncident, { personId, state: notIn(incidentLifecycle) }],
  [RetaliationReport, { personId, state: notIn(retaliationLifecycle) }],
  [EmployerProcedure, { personId, state: notIn(procedureLifecycle) }],
];

const notIn = ({ table }: { table: { terminal: readonly string[] } }) => Not(In([...table.terminal]));
