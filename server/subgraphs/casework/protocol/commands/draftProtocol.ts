import { command } from '../../../../kernel';
import { openDepartmentOf } from '../../reference/lookup';
import { takeEnvelope } from '../../report/envelope';
import { mayRegister } from '../../report/report.policy';
import { OralStatementProtocol } from '../protocol.entity';
import type { DraftProtocolInput } from '../protocol.inputs';
import { protocolLifecycle } from '../protocol.lifecycle';
import { mayReadProtocol } from '../protocol.policy';

/** Begins the protocol of an oral statement (R42); who speaks is sealed already. */
export const draftProtocol = command({
  name: 'draftProtocol',
  result: OralStatementProtocol,
  mayRead: mayReadProtocol,
  async handle(ctx, input: DraftProtocolInput) {
    ctx.require(mayRegister(ctx.viewer));
    await openDepartmentOf(ctx.manager, input.departmentCode);
    const protocol = ctx.create(OralStatementProtocol, {
      id: ctx.newId(),
      state: protocolLifecycle.table.initial,
      departmentCode: input.departmentCode,
      takenById: ctx.viewer.id,
      language: input.language,
      category: input.category ?? null,
      text: input.text,
      bribery: input.bribery ?? null,
      impending: input.impending,
      transferAt: input.transferAt ?? null,
      hasResidence: input.hasResidence,
      hasWorkPlace: input.hasWorkPlace,
      hasIdDocument: input.hasIdDocument,
      envelope: await takeEnvelope(ctx, input.envelope, input.idempotencyKey),
      envelopeBinding: input.idempotencyKey,
      reportId: null,
      warnedAt: null,
      signedByApplicantAt: null,
      signedByOfficialAt: null,
      abandonReason: null,
      interpreter: null,
    });
    ctx.record('protocol.drafted', { type: 'OralStatementProtocol', id: protocol.id });
    return ctx.save(protocol);
  },
});
