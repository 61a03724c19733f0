import { randomUUID } from 'node:crypto';
import { checkCodeOf, hashCheckCode } from '../../../../contracts/checkCode';
import { command, type CommandContext } from '../../../../kernel';
import { officer } from '../../insiders';
import { NO_REPORT, PERSON_TABLE } from '../../person/checkCodes';
import { hashOf, openSealed } from '../../person/openSealed';
import { Person } from '../../person/person.entity';
import { identityLifecycle, personLifecycle } from '../../person/person.lifecycle';
import { openRecord } from '../../record/openRecord';
import { ProtectionRecord, recordTexts } from '../../record/record.entity';
import { mayReadRecord } from '../../record/record.policy';
import { vaultOf } from '../../vault';
import type { RegisterAssistantInput } from '../assistant.inputs';

/**
 * A helper without a report comes under protection (R91): the identity arrives sealed, as a reporter's does, and is
 * kept the same way. Refuses IDENTITY_REFUSED for an envelope that gives no usable identity.
 */
export const registerAssistant = command<RegisterAssistantInput, ProtectionRecord>({
  name: 'registerAssistant',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    ctx.require(officer(ctx.viewer));
    const identity = await openSealed(ctx, input.envelope, input.idempotencyKey, 'NATURAL_PERSON');
    const person = await newAssistant(ctx, input, identity.kind);
    await vaultOf(ctx).identities.store(ctx, person, identity);
    person.sealingKeyId = input.envelope.keyId;
    await ctx.save(person);
    ctx.record('assistant.registered', { type: 'ProtectedPerson', id: person.id });
    const record = await openRecord(ctx, person, 'HELPER');
    const { assistance } = input;
    Object.assign(record, await recordTexts.seal(vaultOf(ctx), record, { assistance }));
    return ctx.save(record);
  },
});

/** A new person without a report, with a check code by which letters can be collected. */
async function newAssistant(
  ctx: CommandContext,
  { language, envelope }: RegisterAssistantInput,
  applicantKind: string,
): Promise<Person> {
  const id = randomUUID();
  const keyVersion = 1;
  const checkCodeHash = hashCheckCode(checkCodeOf(ctx.keys.secret('checkCode'), id));
  const place = { table: PERSON_TABLE, row: id, keyVersion };
  const person = ctx.create(Person, {
    id,
    regime: 'STATE_SECRET',
    state: personLifecycle.table.initial,
    identityState: identityLifecycle.next(identityLifecycle.table.initial, 'hold'),
    applicantKind,
    language,
    reportId: NO_REPORT,
    reportNumber: null,
    envelopeHash: hashOf(envelope),
    keyVersion,
    ...(await vaultOf(ctx).seal.seal(id, place, { checkCodeHash })),
  });
  ctx.move(person, personLifecycle, 'protect');
  return person;
}
