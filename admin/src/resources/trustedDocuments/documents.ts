import type { Actionable } from '../../actions/action';
import { ask } from '../../providers/graphql';

/** An operation that a partner means to send. */
export interface TrustedDocument extends Actionable {
  clientId: string;
  name: string;
  hash: string;
  state: string;
  text: string;
  createdAt: string;
  updatedAt: string;
}

/** What the server gives at once; fewer are the last. */
export const PAGE = 50;

/** The newest in a state, or in any; or those that come after the one named. */
export function loadDocuments(
  { state, after }: { state?: string; after?: string },
  signal?: AbortSignal,
): Promise<TrustedDocument[]> {
  const asked = new URLSearchParams({ ...(state && { state }), ...(after && { after }) });
  return ask<TrustedDocument[]>(`/documents?${asked.toString()}`, undefined, signal);
}
