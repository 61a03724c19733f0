import { command } from '../../../../kernel';
import { requireCleared } from '../../clearance/cleared';
import { ROW_KEY } from '../../keys/rowMac';
import { Passkey, passkeyMac } from '../passkey.entity';
import type { ConfirmPasskeyInput } from '../passkey.inputs';
import { passkeyLifecycle } from '../passkey.lifecycle';
import { mayConfirmPasskey, mayReadPasskey } from '../passkey.policy';
import { requireSignature } from '../requireSignature';
import { SignedActEnum } from '../signedAct.enum';

/** A second person, who has met the owner and typed in the fingerprint he read out, makes a passkey active. */
export const confirmPasskey = command<ConfirmPasskeyInput, Passkey>({
  name: 'confirmPasskey',
  result: Passkey,
  mayRead: mayReadPasskey,
  async handle(ctx, input) {
    const passkey = await ctx.lock(Passkey, input.id, mayReadPasskey, input.expectedVersion);
    passkeyMac.check(ctx.keys.secret(ROW_KEY), passkey);
    ctx.ifDenied.grantee = passkey.staffId;
    ctx.require(mayConfirmPasskey(ctx.viewer, passkey));
    const { id, staffId, fingerprint } = passkey;
    await requireCleared(ctx, ctx.viewer.id, 'disclosure:approve');
    await requireCleared(ctx, staffId, 'disclosure:read');
    const content = { passkeyId: id, staffId, fingerprint };
    await requireSignature(ctx, SignedActEnum.CONFIRM_PASSKEY, id, content, input.signature);
    ctx.move(passkey, passkeyLifecycle, 'confirm');
    passkey.confirmedById = ctx.viewer.id;
    passkey.confirmedAt = ctx.now;
    ctx.record('passkey.confirmed', { type: 'Passkey', id }, { grantee: staffId });
    return ctx.save(passkeyMac.sign(ctx.keys.secret(ROW_KEY), passkey));
  },
});
