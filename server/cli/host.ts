import { Viewer } from '../kernel';

/** Whoever has the host, its keys and its databases. */
export const host = new Viewer({
  id: 'system:host',
  kind: 'system',
  name: 'host',
  roles: [],
  departments: ['*'],
  language: 'kk',
});
