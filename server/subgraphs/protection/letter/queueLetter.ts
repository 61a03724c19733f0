import { randomUUID } from 'node:crypto';
import type { EventPayloads, LetterContent } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { personByAlias } from '../person/issueAlias';
import { Person } from '../person/person.entity';
import { vaultOf } from '../vault';
import { Letter } from './letter.entity';
import { letterLifecycle } from './letter.lifecycle';
import { letterSubject, tellMoved } from './tellMoved';

/** A signed notice becomes a letter to the reporter. Refuses PERSON_UNKNOWN, so that it waits for the person. */
export async function queueNotice(
  ctx: CommandContext,
  notice: EventPayloads['notice.signed'],
): Promise<void> {
  if (!notice.pseudonym) return queue(ctx, notice, null);
  // Locked: a letter and a shredding cannot pass each other.
  const person = await ctx.lockWhere(Person, { id: notice.pseudonym });
  if (!person) throw new Refusal('PERSON_UNKNOWN');
  await queue(ctx, notice, person);
}

/** A decision on a reward becomes a letter to the person behind the alias (R82). */
export async function queueRewardNotice(
  ctx: CommandContext,
  due: EventPayloads['reward.noticeDue'],
): Promise<void> {
  await queue(ctx, due, await personByAlias(ctx, due.alias, 'reward'));
}

/** A letter per notice, once. Without an identity there is nobody to write to: said at once, and no text is kept. */
async function queue(ctx: CommandContext, content: LetterContent, person: Person | null): Promise<void> {
  if (await ctx.manager.existsBy(Letter, { noticeId: content.noticeId })) return;
  const letter = newLetter(ctx, content, person);
  if (!person || person.identityState === 'ANONYMOUS' || person.identityState === 'SHREDDED') {
    letter.reason = person?.identityState === 'SHREDDED' ? 'SHREDDED' : 'ANONYMOUS';
    ctx.move(letter, letterLifecycle, 'giveUp');
  } else {
    const { title, body } = content;
    Object.assign(
      letter,
      await vaultOf(ctx).letters.seal(letter.id, person.id, person.keyVersion, { title, body }),
    );
  }
  await ctx.save(letter);
  ctx.record('letter.queued', letterSubject(letter), { state: letter.state });
  tellMoved(ctx, letter);
}

function newLetter(ctx: CommandContext, content: LetterContent, person: Person | null): Letter {
  const { noticeId, reference, language, signedBy, department } = content;
  return ctx.create(Letter, {
    id: randomUUID(),
    noticeId,
    personId: person?.id ?? null,
    state: letterLifecycle.table.initial,
    channel: null,
    reason: null,
    reference,
    language,
    signedBy,
    departmentName: department.name,
    departmentAddress: department.address,
    departmentPhone: department.phone,
    keyVersion: person?.keyVersion ?? 0,
    title: null,
    body: null,
    collectCode: null,
    collectIndex: null,
    queuedAt: ctx.now,
    postedAt: null,
    trackingNumber: null,
    mailRefused: false,
    attempts: 0,
    dueAt: new Date(),
    leasedUntil: null,
    collectFailures: 0,
    lockedUntil: null,
  });
}
