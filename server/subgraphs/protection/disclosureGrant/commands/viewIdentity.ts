import { command, type CommandContext, Refusal } from '../../../../kernel';
import { sealAnswer } from '../../../../sealing';
import { requireCleared } from '../../clearance/cleared';
import type { StaffCopy } from '../../clearance/staffCopy.entity';
import { sectionOf } from '../../disclosureRequest/disclosureField.enum';
import { KeyGone } from '../../keyring/keyring';
import { ROW_KEY } from '../../keys/rowMac';
import { requireSignature } from '../../passkey/requireSignature';
import { SignedActEnum } from '../../passkey/signedAct.enum';
import { Person } from '../../person/person.entity';
import { presentSealingKey } from '../../sealingKey/sealingKey.type';
import { vaultOf } from '../../vault';
import { answers, type SealedAnswer } from '../answers';
import { DisclosureGrant, grantMac, grantSubject } from '../disclosureGrant.entity';
import type { ViewIdentityInput } from '../disclosureGrant.inputs';
import { disclosureGrantLifecycle } from '../disclosureGrant.lifecycle';
import { mayReadGrants, mayReadGrant, mayViewIdentity } from '../disclosureGrant.policy';
import { DisclosureView } from '../disclosureView.entity';

/**
 * One look at an identity. The vault makes sure of the reader by his passkey, counts the look, and seals the granted
 * fields to the key of the reader's page: the gateway relays what it cannot read. The answer leaves once all this is
 * committed with its audit entry, and never again: repeating the request brings VIEW_SPENT.
 */
export const viewIdentity = command<ViewIdentityInput, DisclosureView>({
  name: 'viewIdentity',
  result: DisclosureView,
  mayRead: mayReadGrants,
  async handle(ctx, input) {
    const grant = await ctx.lock(DisclosureGrant, input.id, mayReadGrant, input.expectedVersion);
    const key = ctx.keys.secret(ROW_KEY);
    grantMac.check(key, grant);
    ctx.ifDenied.grantee = grant.readerId;
    ctx.require(mayViewIdentity(ctx.viewer, grant));
    const reader = await requireCleared(ctx, grant.readerId, 'disclosure:read');
    const number = grant.viewsUsed + 1;
    const { answerKey, signature } = input;
    const content = { grantId: grant.id, view: number, answerKey };
    const signed = await requireSignature(ctx, SignedActEnum.VIEW_IDENTITY, grant.id, content, signature);
    const view = ctx.create(DisclosureView, {
      id: ctx.newId(),
      grantId: grant.id,
      requestId: grant.requestId,
      readerId: grant.readerId,
      signedActId: signed.id,
      number,
      fields: grant.fields,
      viewedAt: ctx.now,
    });
    const answer = await sealed(ctx, grant, view, reader, { answerKey, binding: signed.nonce });
    grant.viewsUsed = number;
    if (number >= grant.viewLimit) {
      ctx.move(grant, disclosureGrantLifecycle, 'fulfil');
      grant.endedAt = ctx.now;
      ctx.record('disclosureGrant.fulfilled', grantSubject(grant), { grantee: grant.readerId });
    }
    await ctx.save(grantMac.sign(key, grant));
    const look = { grantee: grant.readerId, view: number, fields: grant.fields.join(' ') };
    ctx.record('identity.viewed', grantSubject(grant), { ...look, signedAct: signed.id });
    const saved = await ctx.save(view);
    answers.set(saved, answer);
    return saved;
  },
});

/** The granted fields, sealed to the reader's key. Refuses IDENTITY_NOT_HELD, SEALING_KEY_UNAVAILABLE. */
async function sealed(
  ctx: CommandContext,
  grant: DisclosureGrant,
  view: DisclosureView,
  reader: StaffCopy,
  { answerKey, binding }: { answerKey: string; binding: string },
): Promise<SealedAnswer> {
  const { identities, sealingKeys } = vaultOf(ctx);
  const person = await ctx.manager.findOneBy(Person, { id: grant.personId });
  if (person?.identityState !== 'HELD') throw new Refusal('IDENTITY_NOT_HELD');
  const sender = await sealingKeys.current();
  if (!sender) throw new Refusal('SEALING_KEY_UNAVAILABLE');
  const sections = grant.fields.map((field) => sectionOf[field]);
  const identity = await identities.open(ctx.manager, person, sections).catch((error: unknown) => {
    throw error instanceof KeyGone ? new Refusal('IDENTITY_NOT_HELD') : error;
  });
  const text = JSON.stringify({
    grantId: grant.id,
    view: view.number,
    reader: reader.name,
    account: reader.account,
    at: new Date().toISOString(),
    identity,
  });
  const privateKey = await sealingKeys.privateKey(sender.id);
  const from = { keyId: sender.id, publicKey: sender.publicKey, privateKey };
  const envelope = await sealAnswer(text, answerKey, from, binding);
  return { envelope, sealingKey: presentSealingKey(sender) };
}
