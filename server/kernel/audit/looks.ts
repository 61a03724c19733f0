import { type DocumentNode, getOperationAST, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentsOf } from '../fragments';
import { Refusal } from '../refusal';
import type { Executed } from '../subgraphExecutor';
import type { Viewer } from '../viewer';
import type { AuditNote } from './entry';

/** A slip of whoever asks, or a time that was over, and nothing they were kept from. */
const SLIPS = new Set(['BAD_INPUT', 'BAD_CURSOR', 'SUBGRAPH_UNAVAILABLE']);

/**
 * What a query leaves in the audit: each refusal it met (R86), and for a partner that it asked, with the
 * purpose it stated. Commands note their own acts and denials.
 */
export function looksToNote(
  viewer: Viewer,
  { document, data, errors = [] }: Executed,
  operationName: string | undefined,
): AuditNote[] {
  if (!document) return [];
  const refusals = errors.flatMap(({ originalError, path }) =>
    originalError instanceof Refusal && !SLIPS.has(originalError.code)
      ? [{ key: String(path?.[0] ?? ''), code: originalError.code }]
      : [],
  );
  const partnerSaw = viewer.kind === 'partner' && data !== null && data !== undefined;
  if (refusals.length === 0 && !partnerSaw) return [];
  const asked = rootFieldsOf(document, operationName);
  if (!asked) return [];
  const denied = new Map<string, AuditNote>();
  for (const { key, code } of refusals) {
    const details = { field: asked.get(key) ?? '', code };
    denied.set(`${details.field} ${code}`, { action: 'denied', details });
  }
  const fields = [...new Set(asked.values())].filter((name) => !name.startsWith('__')).sort();
  return [
    ...denied.values(),
    ...(partnerSaw && fields.length > 0
      ? [{ action: 'partner.asked', details: { fields: fields.join(',').slice(0, 500) } }]
      : []),
  ];
}

/** The fields a query asks for, by the names it gives them; an alias hides nothing. Null for a mutation. */
function rootFieldsOf(document: DocumentNode, operationName?: string): Map<string, string> | null {
  const operation = getOperationAST(document, operationName);
  if (!operation || operation.operation === OperationTypeNode.MUTATION) return null;
  const found = new Map<string, string>();
  collect(operation.selectionSet, fragmentsOf(document), found);
  return found;
}

function collect({ selections }: SelectionSetNode, fragments: Fragments, found: Map<string, string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      found.set((selection.alias ?? selection.name).value, selection.name.value);
      continue;
    }
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (part) collect(part.selectionSet, fragments, found);
  }
}
