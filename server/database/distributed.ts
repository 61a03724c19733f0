import { join } from 'node:path';
import type { StoreName } from '../config';
import { provisionedUrls } from './provision';

/** Where `npm run start:distributed` makes its databases, unless told otherwise. */
export const mariadbAdminUrl = (): string => process.env.MARIADB_ADMIN_URL ?? 'mysql://root@127.0.0.1:3306';

/** The databases that `npm run start:distributed` made for itself. Throws where it was never started. */
export function distributedDatabases(keysDir: string): Record<StoreName, string> {
  return provisionedUrls(mariadbAdminUrl(), 'adal_', join(keysDir, 'databases.json'));
}
