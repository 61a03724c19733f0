import { envelopeHash } from '../../../contracts/envelopeHash';
import { type CommandContext, Refusal } from '../../../kernel';
import type { Identity } from '../../../sealing';
import { vaultOf } from '../vault';
import type { EnvelopeInput } from './envelope.input';
import { openIdentity, type RejectionReason } from './openIdentity';
import { Person } from './person.entity';

/**
 * The identity in an envelope that a browser sealed for this very act. Refuses IDENTITY_REFUSED, with the reason, for
 * one that was sealed for another, came before, or gives no usable identity.
 */
export async function openSealed(
  ctx: CommandContext,
  sealed: EnvelopeInput,
  boundTo: string,
  applicantKind: string,
): Promise<Identity> {
  const { binding, ...envelope } = sealed;
  if (binding !== boundTo) refuse('MALFORMED');
  if (await ctx.manager.existsBy(Person, { envelopeHash: hashOf(sealed) })) refuse('REUSED');
  const submitted = { envelope: envelope as never, binding, applicantKind };
  const opened = await openIdentity(vaultOf(ctx).sealingKeys, submitted);
  return 'reason' in opened ? refuse(opened.reason) : opened.identity;
}

/** By which an envelope is known again; what it was bound to is no part of it. */
export function hashOf({ binding: _, ...envelope }: EnvelopeInput): string {
  return envelopeHash(envelope as never);
}

function refuse(reason: RejectionReason): never {
  throw new Refusal('IDENTITY_REFUSED', { reason });
}
