import { randomUUID } from 'node:crypto';
import { command, type CommandContext, event, isDuplicateKey, Refusal } from '../../../../kernel';
import { CrbEntry } from '../../crb/crbEntry.entity';
import { offenceOf } from '../../reference/lookup';
import { note } from '../../report/note';
import { Report } from '../../report/report.entity';
import { CourtAct } from '../courtAct.entity';
import type { RecordCourtActInput } from '../courtAct.inputs';
import { mayReadCourtAct, mayRecordCourtAct } from '../courtAct.policy';

/** A court tells what it decided; the rewards' worklist learns of it under a fresh alias (R76, R82). */
export const recordCourtAct = command({
  name: 'recordCourtAct',
  result: CourtAct,
  mayRead: mayReadCourtAct,
  async handle(ctx, input: RecordCourtActInput) {
    ctx.require(mayRecordCourtAct(ctx.viewer));
    const entry = await ctx.lockWhere(CrbEntry, { erdrNumber: input.erdrNumber });
    const report = entry && (await ctx.manager.findOneBy(Report, { id: entry.reportId }));
    if (!entry || !report) throw new Refusal('NOT_FOUND');
    const offence = await offenceOf(ctx.manager, input.offenceId);
    const act = ctx.create(CourtAct, {
      id: ctx.newId(),
      reportId: report.id,
      actNumber: input.actNumber,
      kind: input.kind,
      inForceOn: input.inForceOn,
      offenceId: input.offenceId,
      recordedByAgencyId: ctx.viewer.agencyId!,
    });
    tellRewards(ctx, act, report, offence);
    await note(ctx, report.id, 'courtAct.recorded', { kind: act.kind });
    try {
      return await ctx.save(act);
    } catch (error) {
      throw isDuplicateKey(error) ? new Refusal('COURT_ACT_KNOWN') : error;
    }
  },
});

function tellRewards(
  ctx: CommandContext,
  act: CourtAct,
  report: Report,
  offence: {
    code: string;
    article: string;
    part: string | null;
    gravity: string | null;
    isCorruption: boolean;
  },
): void {
  if (!report.pseudonym) return;
  const alias = randomUUID();
  ctx.emit(
    event('person.aliasIssued', report.pseudonym, { pseudonym: report.pseudonym, alias, purpose: 'reward' }),
  );
  ctx.emit(
    event('courtAct.recorded', report.id, {
      courtActId: act.id,
      reportId: report.id,
      alias,
      actNumber: act.actNumber,
      kind: act.kind,
      inForceOn: act.inForceOn,
      offenceCode: [offence.code, offence.article, offence.part].filter(Boolean).join(' '),
      gravity: offence.gravity,
      isCorruption: offence.isCorruption,
      departmentCode: report.departmentCode,
      language: report.language,
    }),
  );
}
