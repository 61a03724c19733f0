import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { command, type CommandContext, type CommandInput } from '../../../../kernel';
import { isCheckCodeOf, NOBODY } from '../../person/checkCodes';
import { vaultOf } from '../../vault';
import { CollectAttempt } from '../collectAttempt.entity';
import { Letter } from '../letter.entity';
import { letterLifecycle } from '../letter.lifecycle';
import { mayCollect } from '../letter.policy';
import { letterSubject, tellMoved } from '../tellMoved';

interface CollectNotice extends CommandInput {
  collectCode: string;
  checkCode: string;
}

const MOST_FAILURES = 5;
const LOCKED_MS = 24 * 3_600_000;

/**
 * Somebody collects a letter with its code and the check code of the coupon. An unknown code, a wrong check code and a
 * locked letter run the same statements and end in the same attempt; five failures lock the letter for a day.
 */
export const collectNotice = command<CollectNotice, CollectAttempt>({
  name: 'collectNotice',
  result: CollectAttempt,
  mayRead: mayCollect,
  async handle(ctx, { collectCode, checkCode }) {
    ctx.require(mayCollect(ctx.viewer));
    const { letters, seal } = vaultOf(ctx);
    const letter = await ctx.lockWhere(Letter, {
      collectIndex: In(await letters.indexesOf(collectCode)),
    });
    const right = await isCheckCodeOf(seal, ctx.manager, letter?.personId ?? NOBODY, checkCode);
    const locked = letter?.lockedUntil ? letter.lockedUntil.getTime() > Date.now() : false;
    const granted = letter !== null && right && !locked;
    await count(ctx, letter, granted);
    const attempt = ctx.create(CollectAttempt, {
      id: randomUUID(),
      granted,
      letterId: granted ? letter.id : null,
    });
    await ctx.save(attempt);
    const subject = letter ? letterSubject(letter) : { type: 'Letter', id: NOBODY };
    ctx.record(granted ? 'letter.collected' : 'letter.collectRefused', subject, { locked });
    if (granted) await moveOn(ctx, letter);
    return attempt;
  },
});

async function count(ctx: CommandContext, letter: Letter | null, granted: boolean): Promise<void> {
  const failures = granted ? 0 : (letter?.collectFailures ?? 0) + 1;
  const lock = failures >= MOST_FAILURES;
  const collectFailures = lock ? 0 : failures;
  const lockedUntil = lock ? new Date(Date.now() + LOCKED_MS) : (letter?.lockedUntil ?? null);
  await ctx.manager.update(Letter, { id: letter?.id ?? NOBODY }, { collectFailures, lockedUntil });
}

async function moveOn(ctx: CommandContext, letter: Letter): Promise<void> {
  if (!letterLifecycle.can(letter.state, 'collect')) return;
  ctx.move(letter, letterLifecycle, 'collect');
  letter.collectFailures = 0;
  await ctx.save(letter);
  tellMoved(ctx, letter);
}
