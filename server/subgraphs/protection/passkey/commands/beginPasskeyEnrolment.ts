import { command } from '../../../../kernel';
import { requireCleared } from '../../clearance/cleared';
import { makeChallenge } from '../challenges';
import type { BeginPasskeyEnrolmentInput } from '../passkey.inputs';
import { mayEnrolPasskey } from '../passkey.policy';
import { PasskeyChallenge } from '../passkeyChallenge.entity';

/** What an enrolment's challenge is for, beside the acts that are signed. */
export const ENROL = 'ENROL_PASSKEY';

/** The viewer is about to make a passkey. */
export const beginPasskeyEnrolment = command<BeginPasskeyEnrolmentInput, PasskeyChallenge>({
  name: 'beginPasskeyEnrolment',
  result: PasskeyChallenge,
  mayRead: mayEnrolPasskey,
  async handle(ctx) {
    ctx.require(mayEnrolPasskey(ctx.viewer));
    await requireCleared(ctx, ctx.viewer.id, 'disclosure:read');
    const challenge = await makeChallenge(ctx, ENROL, ctx.viewer.id);
    ctx.record('passkey.enrolmentBegun', { type: 'StaffMember', id: ctx.viewer.id });
    return challenge;
  },
});
