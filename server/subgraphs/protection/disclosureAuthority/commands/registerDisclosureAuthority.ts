import { command, Refusal } from '../../../../kernel';
import { ROW_KEY } from '../../keys/rowMac';
import { requireSignature } from '../../passkey/requireSignature';
import { SignedActEnum } from '../../passkey/signedAct.enum';
import { authorityMac, DisclosureAuthority } from '../disclosureAuthority.entity';
import type { RegisterDisclosureAuthorityInput } from '../disclosureAuthority.inputs';
import { mayReadAuthority, mayRegisterAuthority } from '../disclosureAuthority.policy';

/** Enters an authority with its legal basis (C20). */
export const registerDisclosureAuthority = command<RegisterDisclosureAuthorityInput, DisclosureAuthority>({
  name: 'registerDisclosureAuthority',
  result: DisclosureAuthority,
  mayRead: mayReadAuthority,
  async handle(ctx, input) {
    ctx.require(mayRegisterAuthority(ctx.viewer));
    const { nameKk, nameRu, nameEn, legalBasis, validFrom, validTo = null } = input;
    if (validTo !== null && validTo < validFrom)
      throw new Refusal('BAD_INPUT', {}, { validTo: 'BEFORE_FROM' });
    const content = { nameKk, nameRu, nameEn, legalBasis, validFrom, validTo };
    const subject = input.idempotencyKey;
    await requireSignature(ctx, SignedActEnum.REGISTER_AUTHORITY, subject, content, input.signature);
    const authority = ctx.create(DisclosureAuthority, {
      id: ctx.newId(),
      kind: 'BODY',
      ...content,
      registeredById: ctx.viewer.id,
      closedById: null,
    });
    ctx.record(
      'disclosureAuthority.registered',
      { type: 'DisclosureAuthority', id: authority.id },
      { validFrom },
    );
    return ctx.save(authorityMac.sign(ctx.keys.secret(ROW_KEY), authority));
  },
});
