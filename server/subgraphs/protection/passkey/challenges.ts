import { randomBytes } from 'node:crypto';
import { type CommandContext, Refusal } from '../../../kernel';
import { PasskeyChallenge } from './passkeyChallenge.entity';

const LASTS_MS = 2 * 60_000;

/** Makes a challenge for the viewer. Those that run out are swept away. */
export async function makeChallenge(
  ctx: CommandContext,
  act: string,
  subjectId: string,
): Promise<PasskeyChallenge> {
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
