import { useCallback, useSyncExternalStore } from 'react';

/**
 * Drafts live here: in the page's memory, so that moving about the panel loses nothing and closing the tab
 * leaves nothing. They hold identities and must never reach browser storage.
 */
const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();

function changed(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function discardDraft(name: string): void {
  drafts.delete(name);
  changed();
}

export function keepDraft<T>(name: string, draft: T): void {
  drafts.set(name, draft);
  changed();
}

/** Everything goes when the person signs out. */
export function discardAllDrafts(): void {
  drafts.clear();
  changed();
}

/** The draft of this name, begun from `initial` when there is none. */
export function useDraft<T>(name: string, initial: T): [T, (change: Partial<T>) => void] {
  const draft = useSyncExternalStore(subscribe, () => (drafts.get(name) as T | undefined) ?? initial);
  const change = useCallback(
    (part: Partial<T>) => keepDraft(name, { ...((drafts.get(name) as T | undefined) ?? initial), ...part }),
    [name, initial],
  );
  return [draft, change];
}

/** Warns before the tab closes while a draft would be lost with it. */
export function hasDrafts(): boolean {
  return drafts.size > 0;
}
