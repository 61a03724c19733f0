import type { Envelope } from '@adal/sealing';
import { wallClockToInstant } from '../display/format';
import type { BriberyDraft, StatementDraft } from './statement';

/** Bribery elements that were given; an element left empty is left out, and the server marks it missing. */
function briberyInput(draft: BriberyDraft): Record<string, unknown> {
  const { amountTenge, ...texts } = draft;
  const given = Object.entries(texts).map(([name, value]) => [name, value.trim() || null]);
  return { ...Object.fromEntries(given), amountTenge: amountTenge ? Number(amountTenge) : null };
}

/** What every way of telling has in common, as the graph takes it. */
export function narrativeInput(draft: StatementDraft): Record<string, unknown> {
  return {
    departmentCode: draft.departmentCode,
    category: draft.category || null,
    language: draft.language,
    text: draft.text.trim(),
    bribery: draft.aboutBribery ? briberyInput(draft.bribery) : null,
    impending: draft.impending,
    transferAt: draft.impending && draft.transferAt ? wallClockToInstant(draft.transferAt) : null,
  };
}

/** A sealed envelope with what it was bound to. */
export function envelopeInput(envelope: Envelope | null, binding: string): Record<string, unknown> | null {
  return envelope ? { ...envelope, binding } : null;
}
