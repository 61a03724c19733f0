import { randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import { type CommandContext, Refusal } from '../../../kernel';
import { PasskeyChallenge } from './passkeyChallenge.entity';

const LASTS_MS = 2 * 60_000;

/** Makes a challenge for the viewer, and takes away what has run out. */
export async function makeChallenge(
  ctx: CommandContext,
  act: string,
  subjectId: string,
): Promise<PasskeyChallenge> {
  await ctx.manager.delete(PasskeyChallenge, { staffId: ctx.viewer.id, expiresAt: LessThan(new Date()) });
  const challenge = ctx.create(PasskeyChallenge, {
    id: ctx.newId(),
    staffId: ctx.viewer.id,
    act,
    subjectId,
    nonce: randomBytes(32).toString('base64url'),
    expiresAt: new Date(Date.now() + LASTS_MS),
  });
  return ctx.save(challenge);
}

/** Takes the viewer's challenge for this act: nobody can use it again. Refuses SIGNATURE_REFUSED. */
export async function takeChallenge(
  ctx: CommandContext,
  id: string,
  act: string,
  subjectId: string,
): Promise<PasskeyChallenge> {
  const challenge = await ctx.lockWhere(PasskeyChallenge, { id, staffId: ctx.viewer.id, act, subjectId });
  if (!challenge || challenge.expiresAt <= new Date()) throw new Refusal('SIGNATURE_REFUSED');
  await ctx.manager.delete(PasskeyChallenge, { id });
  return challenge;
}
