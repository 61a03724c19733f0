import { command, Refusal } from '../../../../kernel';
import { requireCleared } from '../../clearance/cleared';
import { makeChallenge } from '../challenges';
import { Passkey } from '../passkey.entity';
import type { BeginSignedActInput } from '../passkey.inputs';
import { mayEnrolPasskey } from '../passkey.policy';
import { PasskeyChallenge } from '../passkeyChallenge.entity';

/** The viewer is about to sign an act. Whether he may take it is asked when he does. Refuses PASSKEY_MISSING. */
export const beginSignedAct = command<BeginSignedActInput, PasskeyChallenge>({
  name: 'beginSignedAct',
  result: PasskeyChallenge,
  mayRead: mayEnrolPasskey,
  async handle(ctx, { act, subjectId }) {
    ctx.require(mayEnrolPasskey(ctx.viewer));
    await requireCleared(ctx, ctx.viewer.id, 'disclosure:read');
    const mine = { staffId: ctx.viewer.id, state: 'ACTIVE' } as const;
    if (!(await ctx.manager.existsBy(Passkey, mine))) throw new Refusal('PASSKEY_MISSING');
    const challenge = await makeChallenge(ctx, act, subjectId);
    ctx.record('signedAct.begun', { type: 'StaffMember', id: ctx.viewer.id }, { act });
    return challenge;
  },
});
