import { type DocumentNode, print } from 'graphql';

const printed = new WeakMap<DocumentNode, string>();

/** The text of a planned fetch, printed once per plan. */
export function printOnce(document: DocumentNode): string {
  let text = printed.get(document);
  if (!text) printed.set(document, (text = print(document)));
  return text;
}

/** The text a document was read from, where it is at hand. */
export function keepText(document: DocumentNode, text: string): void {
  printed.set(document, text);
}

const starts = new WeakMap<DocumentNode, string>();

/** How the JSON of a call begins, without its variables and the closing brace. A document always has the same name. */
export function bodyStart(document: DocumentNode, operationName: string | undefined): string {
  let text = starts.get(document);
  if (!text) {
    const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
    starts.set(document, (text = `{"query":${JSON.stringify(printOnce(document))}${name}`));
  }
  return text;
}
