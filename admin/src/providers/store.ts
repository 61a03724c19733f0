import { memoryStore, type Store } from 'react-admin';

/** Settings of the page live and die with the tab: nothing is written to browser storage. */
export const store: Store = memoryStore();
