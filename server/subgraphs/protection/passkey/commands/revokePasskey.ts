import { command } from '../../../../kernel';
import { ROW_KEY } from '../../keys/rowMac';
import { Passkey, passkeyMac } from '../passkey.entity';
import type { RevokePasskeyInput } from '../passkey.inputs';
import { passkeyLifecycle } from '../passkey.lifecycle';
import { mayReadPasskey, mayRevokePasskey } from '../passkey.policy';

/** Closes a passkey at once: it was lost, or was not its owner's. */
export const revokePasskey = command<RevokePasskeyInput, Passkey>({
  name: 'revokePasskey',
  result: Passkey,
  mayRead: mayReadPasskey,
  async handle(ctx, input) {
    const passkey = await ctx.lock(Passkey, input.id, mayReadPasskey, input.expectedVersion);
    ctx.require(mayRevokePasskey(ctx.viewer, passkey));
    ctx.move(passkey, passkeyLifecycle, 'revoke');
    passkey.revokedById = ctx.viewer.id;
    passkey.revokedAt = ctx.now;
    ctx.record('passkey.revoked', { type: 'Passkey', id: passkey.id }, { grantee: passkey.staffId });
    return ctx.save(passkeyMac.sign(ctx.keys.secret(ROW_KEY), passkey));
  },
});
