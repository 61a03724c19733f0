import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const KEPT = 1000;

/** Validated documents by their hash: one object a document, which its plan is kept with. */
export class DocumentStore {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: KEPT });

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.documents.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.documents.set(key, document);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.documents.delete(key));
  }
}
