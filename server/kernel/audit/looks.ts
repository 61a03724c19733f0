import type { ExecutionResult } from 'graphql';
import { Refusal } from '../refusal';
import type { SubgraphRequest } from '../subgraph';
import type { Viewer } from '../viewer';
import type { AuditNote } from './entry';

/** A slip of whoever asks, and nothing they were kept from. */
const SLIPS = new Set(['BAD_INPUT', 'BAD_CURSOR']);

/**
 * What a query leaves in the audit: each refusal it met (R86), and for a partner that it asked, with the
 * purpose it stated. Commands note their own acts and denials.
 */
export function looksToNote(
  viewer: Viewer,
  request: SubgraphRequest,
  { data, errors = [] }: ExecutionResult,
): AuditNote[] {
  if (request.query.trimStart().startsWith('mutation')) return [];
  const denied = new Map<string, AuditNote>();
  for (const { originalError, path } of errors) {
    if (!(originalError instanceof Refusal) || SLIPS.has(originalError.code)) continue;
    const details = { field: String(path?.[0] ?? ''), code: originalError.code };
    denied.set(`${details.field} ${details.code}`, { action: 'denied', details });
  }
  const asked = Object.keys(data ?? {}).filter((field) => !field.startsWith('__'));
  const partnerAsked = viewer.kind === 'partner' && asked.length > 0;
  return [
    ...denied.values(),
    ...(partnerAsked
      ? [{ action: 'partner.asked', details: { fields: asked.join(',').slice(0, 500) } }]
      : []),
  ];
}
