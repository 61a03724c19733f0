import { randomUUID } from 'node:crypto';
import { addWorkingDays } from '../../../../calendar';
import { command } from '../../../../kernel';
import { endOf, holidays } from '../../holiday/clocks';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { requireLater, requirePast, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { EmployerProcedure, procedureTexts } from '../employerProcedure.entity';
import type { OpenEmployerProcedureInput } from '../employerProcedure.inputs';
import { procedureLifecycle } from '../employerProcedure.lifecycle';
import { mayReadProcedure } from '../employerProcedure.policy';
import { MATERIALS_BEFORE } from '../terms';

/** An employer invites the service. Materials that came late are flagged; the meeting is attended all the same. */
export const openEmployerProcedure = command<OpenEmployerProcedureInput, EmployerProcedure>({
  name: 'openEmployerProcedure',
  result: EmployerProcedure,
  mayRead: mayReadProcedure,
  async handle(ctx, { id, expectedVersion, act, materialsOn, meetingOn, employer, intended }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    requirePast(materialsOn, serviceDay(ctx.now), 'materialsOn');
    requireLater(meetingOn, materialsOn, 'meetingOn');
    const earliest = addWorkingDays(materialsOn, MATERIALS_BEFORE, await holidays(ctx.manager));
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const procedure = ctx.create(EmployerProcedure, {
      ...row,
      recordId: record.id,
      state: procedureLifecycle.table.initial,
      act,
      invitedAt: ctx.now,
      recordedById: ctx.viewer.id,
      materialsOn,
      meetingOn,
      materialsLate: meetingOn < earliest,
      dueAt: endOf(meetingOn),
      decisionOn: null,
      decisionLate: false,
      objectedOn: null,
      objectedLate: false,
      redecision: null,
      decision: null,
      objection: null,
      ...(await procedureTexts.seal(vaultOf(ctx), row, { employer, intended })),
    });
    ctx.record('employerProcedure.opened', procedureSubject(procedure), { act });
    return ctx.save(procedure);
  },
});

/** What the audit calls an employer's procedure. */
export function procedureSubject({ id }: Pick<EmployerProcedure, 'id'>): { type: string; id: string } {
  return { type: 'EmployerProcedure', id };
}
