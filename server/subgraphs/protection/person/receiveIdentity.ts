import type { EventPayloads } from '../../../contracts/events';
import { envelopeHash } from '../../../contracts/envelopeHash';
import { type CommandContext, event } from '../../../kernel';
import { KeyGone } from '../keyring/keyring';
import { openRecord } from '../record/openRecord';
import { vaultOf } from '../vault';
import { openIdentity } from './openIdentity';
import { Person } from './person.entity';
import { identityLifecycle, personLifecycle } from './person.lifecycle';
import { PERSON_TABLE } from './checkCodes';

type Submitted = EventPayloads['identity.submitted'];

/**
 * Takes in who the applicant is: opens the envelope, checks the identity, stores it under the person's key and puts
 * the person under protection (R83, R84). What is wrong with an envelope is answered, never thrown: the report stands.
 */
export async function receiveIdentity(ctx: CommandContext, submitted: Submitted): Promise<void> {
  const person =
    (await ctx.lockWhere(Person, { id: submitted.pseudonym })) ?? (await newPerson(ctx, submitted));
  if (!submitted.envelope) return person ? stayAnonymous(ctx, person) : undefined;
  const hash = envelopeHash(submitted.envelope);
  if (!person || person.identityState === 'SHREDDED') {
    ctx.record('identity.rejected', subject({ id: submitted.pseudonym }), { reason: 'KEY_DESTROYED' });
    return tellRejected(ctx, submitted, hash, 'KEY_DESTROYED');
  }
  if (person.identityState === 'HELD') {
    return person.envelopeHash === hash
      ? tellOpened(ctx, submitted, hash)
      : tellRejected(ctx, submitted, hash, 'ALREADY_HELD');
  }
  const opened = (await ctx.manager.existsBy(Person, { envelopeHash: hash }))
    ? { reason: 'REUSED' as const }
    : await openIdentity(vaultOf(ctx).sealingKeys, submitted);
  if ('reason' in opened) {
    ctx.record('identity.rejected', subject(person), { reason: opened.reason });
    person.identityState = identityLifecycle.next(person.identityState, 'reject');
    await ctx.save(person);
    return tellRejected(ctx, submitted, hash, opened.reason);
  }
  ctx.record('identity.opened', subject(person));
  await vaultOf(ctx).identities.store(ctx, person, opened.identity);
  person.identityState = identityLifecycle.next(person.identityState, 'hold');
  person.envelopeHash = hash;
  person.sealingKeyId = submitted.envelope.keyId;
  ctx.move(person, personLifecycle, 'protect');
  await ctx.save(person);
  await openRecord(ctx, person, 'REPORTER');
  tellOpened(ctx, submitted, hash);
}

/** Null where the person was shredded: this is told out of a backup of before, and nothing can be kept any more. */
async function newPerson(ctx: CommandContext, submitted: Submitted): Promise<Person | null> {
  const { pseudonym, reportId, applicantKind, language, checkCodeHash } = submitted;
  const keyVersion = 1;
  const place = { table: PERSON_TABLE, row: pseudonym, keyVersion };
  const { seal } = vaultOf(ctx);
  const sealed = await seal.seal(pseudonym, place, { checkCodeHash }).catch((error: unknown) => {
    if (error instanceof KeyGone) return null;
    throw error;
  });
  if (!sealed) return null;
  return ctx.create(Person, {
    id: pseudonym,
    regime: 'STATE_SECRET',
    state: personLifecycle.table.initial,
    identityState: identityLifecycle.table.initial,
    applicantKind,
    language,
    reportId,
    reportNumber: submitted.reportNumber ?? null,
    envelopeHash: null,
    keyVersion,
    ...sealed,
  });
}

async function stayAnonymous(ctx: CommandContext, person: Person): Promise<void> {
  if (!identityLifecycle.can(person.identityState, 'stayAnonymous')) return;
  person.identityState = identityLifecycle.next(person.identityState, 'stayAnonymous');
  await ctx.save(person);
  ctx.record('identity.anonymous', subject(person));
}

function tellOpened(ctx: CommandContext, { reportId, pseudonym }: Submitted, envelopeHash: string): void {
  ctx.emit(event('identity.opened', pseudonym, { reportId, pseudonym, envelopeHash }));
}

function tellRejected(
  ctx: CommandContext,
  { reportId, pseudonym }: Submitted,
  envelopeHash: string,
  reason: string,
): void {
  ctx.emit(event('identity.rejected', pseudonym, { reportId, pseudonym, envelopeHash, reason }));
}

function subject({ id }: Pick<Person, 'id'>): { type: string; id: string } {
  return { type: 'ProtectedPerson', id };
}
