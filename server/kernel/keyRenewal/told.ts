import type { Keys } from '../keys';
import type { Store } from '../store';
import { AuditEntry } from '../tables';
import { type FormerKey, type VouchingKey, vouchingKeys } from './formerKeys';
import { KEY_RENEWED } from './renewing';
import { formerVersions } from './vouching';

/** What an entry says of a renewal. */
interface Told {
  entry: AuditEntry;
  key: unknown;
  after: unknown;
}

async function toldRenewals(store: Store): Promise<Told[]> {
  const entries = await store.read.findBy(AuditEntry, { action: KEY_RENEWED });
  return entries.map((entry) => {
    try {
      const { key, after } = JSON.parse(entry.details) as Record<string, unknown>;
      return { entry, key, after };
    } catch {
      // Somebody wrote over it, which its MAC shows.
      return { entry, key: undefined, after: undefined };
    }
  });
}

/** A renewal is told by the newer key only: by an entry that came after the last checkpoint of the former one. */
function tells({ entry, key, after }: Told, name: VouchingKey, { until }: FormerKey): boolean {
  return key === name && after === until && (entry.checkpoint === null || entry.checkpoint > until);
}

/** The former versions of whose end no entry tells: the renewal was cut short, or what came after it was cut off. */
export async function untoldRenewals(store: Store, keys: Keys, name: VouchingKey): Promise<FormerKey[]> {
  const told = await toldRenewals(store);
  return formerVersions(keys, name).filter((former) => !told.some((entry) => tells(entry, name, former)));
}

/** Where the entries and the former keys that were kept say different things. */
export async function problemsOfRenewals(store: Store, keys: Keys): Promise<string[]> {
  const told = await toldRenewals(store);
  const problems: string[] = [];
  for (const name of vouchingKeys) {
    const kept = formerVersions(keys, name);
    for (const former of kept) {
      if (told.some((entry) => tells(entry, name, former))) continue;
      problems.push(`the ${name} key was renewed after checkpoint ${former.until}, and no entry says so`);
    }
    for (const entry of told.filter(({ key }) => key === name)) {
      if (kept.some((former) => tells(entry, name, former))) continue;
      problems.push(`entry ${entry.entry.id}: the ${name} key of before is not among those that were kept`);
    }
  }
  return problems;
}
