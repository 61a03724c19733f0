import { useDraft } from '../../intake/draft';
import { emptyIdentity, type IdentityDraft } from '../../intake/identity';

/** Name under which the page remembers who speaks, for printing, until the protocol is finished. */
export const speakerDraft = (protocolId: string): string => `speaker-${protocolId}`;

/** Who speaks, while this tab still knows; the server never does. */
export function useSpeaker(protocolId: string): IdentityDraft | null {
  const [speaker] = useDraft<IdentityDraft>(speakerDraft(protocolId), emptyIdentity);
  return speaker === emptyIdentity ? null : speaker;
}
