import { command, type CommandContext, type Policy } from '../../../../kernel';
import { OralStatementProtocol } from '../protocol.entity';
import type {
  RecordReadBackInput,
  RecordWarningInput,
  SignProtocolByApplicantInput,
} from '../protocol.inputs';
import { type ProtocolAction, protocolLifecycle } from '../protocol.lifecycle';
import { mayReadBack, mayReadProtocol, maySignByApplicant, mayWarn } from '../protocol.policy';

async function take(
  ctx: CommandContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  action: ProtocolAction,
  may: Policy<OralStatementProtocol>,
): Promise<OralStatementProtocol> {
  const protocol = await ctx.lock(OralStatementProtocol, id, mayReadProtocol, expectedVersion);
  ctx.require(may(ctx.viewer, protocol));
  ctx.move(protocol, protocolLifecycle, action);
  ctx.record(`protocol.${action}`, { type: 'OralStatementProtocol', id });
  return protocol;
}

/** The protocol was read back to the applicant, through an interpreter where one took part. */
export const recordReadBack = command({
  name: 'recordReadBack',
  result: OralStatementProtocol,
  mayRead: mayReadProtocol,
  async handle(ctx, input: RecordReadBackInput) {
    const protocol = await take(ctx, input, 'readBack', mayReadBack);
    protocol.interpreter = input.interpreter ?? null;
    return ctx.save(protocol);
  },
});

/** The applicant was warned of liability for knowingly false denunciation (R45, R47). */
export const recordWarning = command({
  name: 'recordWarning',
  result: OralStatementProtocol,
  mayRead: mayReadProtocol,
  async handle(ctx, input: RecordWarningInput) {
    const protocol = await take(ctx, input, 'warn', mayWarn);
    protocol.warnedAt = ctx.now;
    return ctx.save(protocol);
  },
});

/** The applicant signed statement and warning (R44, R48). */
export const signProtocolByApplicant = command({
  name: 'signProtocolByApplicant',
  result: OralStatementProtocol,
  mayRead: mayReadProtocol,
  async handle(ctx, input: SignProtocolByApplicantInput) {
    const protocol = await take(ctx, input, 'signByApplicant', maySignByApplicant);
    protocol.signedByApplicantAt = ctx.now;
    return ctx.save(protocol);
  },
});
