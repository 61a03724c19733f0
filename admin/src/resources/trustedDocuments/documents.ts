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

export function loadDocuments(signal?: AbortSignal): Promise<TrustedDocument[]> {
  return ask<TrustedDocument[]>('/documents', undefined, signal);
}
