import { hash } from 'node:crypto';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Cost, costOf } from '../limits/cost';
import { fragmentsOf } from '../../kernel/fragments';
import { type Need, needsOf } from '../limits/needs';
import type { FieldRules } from './fieldRules';
import { type IntrospectionUse, introspectionUse } from './introspection';

const KEPT = 1000;
/** Characters of all kept texts together: what a parsed document takes grows with its text. */
const KEPT_CHARACTERS = 1_000_000;
const HASH_LENGTH = 64;

/** What is worked out about one operation of a document once, and used by each request for it. */
export interface PreparedOperation {
  document: DocumentNode;
  name: string | undefined;
  operation: OperationDefinitionNode;
  introspection: IntrospectionUse;
  cost: Cost;
  needs: readonly Need[];
  /** SHA-256 of its text, hexadecimal. */
  hash: string;
}

type ByName = Map<string | undefined, PreparedOperation>;

/** The name under which a text is trusted: SHA-256, hexadecimal. */
export function hashOfText(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Documents that were found sound: by their hash for the GraphQL server, and by their text for requests that repeat one. */
export class Documents {
  private readonly prepared = new WeakMap<DocumentNode, ByName>();
  private readonly byHash = new Map<string, DocumentNode>();
  private readonly byText = new LRUCache<string, DocumentNode>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: sizeOf,
    dispose: (_, text) => void this.byHash.delete(hashOfText(text)),
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: FieldRules,
  ) {}

  /** The operation of this name, or the only one of its document; undefined where there is none. */
  prepare(document: DocumentNode, operationName: string | null | undefined): PreparedOperation | undefined {
    const name = operationName ?? undefined;
    let ofDocument = this.prepared.get(document);
    const before = ofDocument?.get(name);
    if (before) return before;
    const operation = getOperationAST(document, name);
    if (!operation) return undefined;
    if (!ofDocument) this.prepared.set(document, (ofDocument = new Map() as ByName));
    const fresh = {
      document,
      name,
      operation,
      introspection: introspectionUse(document),
      cost: costOf(this.schema, this.rules, operation, fragmentsOf(document)),
      needs: needsOf(this.schema, this.rules, document, operation),
      hash: hashOfText(document.loc?.source.body ?? ''),
    };
    ofDocument.set(name, fresh);
    return fresh;
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.byHash.get(hashIn(key)));
  }

  set(): Promise<void> {
    return Promise.reject(new Error('only what was inspected is kept'));
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.byHash.delete(hashIn(key)));
  }

  /** The document of a text that was inspected before, and found sound. */
  ofText(text: string): DocumentNode | undefined {
    return this.byText.get(text);
  }

  /** Keeps a text that was inspected and found sound. Plans hang on its document: one that is kept stays. */
  learn(text: string): void {
    if (this.ofText(text)) return;
    const document = parse(text);
    this.byText.set(text, document);
    this.byHash.set(hashOfText(text), document);
  }
}

/** The GraphQL server's own name for a document ends with the hash of its text. */
function hashIn(key: string): string {
  return key.slice(-HASH_LENGTH);
}

function sizeOf({ loc }: DocumentNode): number {
  return loc ? loc.end + 1 : 1;
}
