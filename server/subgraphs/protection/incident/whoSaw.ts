import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../../../kernel';
import { DisclosureGrant } from '../disclosureGrant/disclosureGrant.entity';
import { DisclosureView } from '../disclosureGrant/disclosureView.entity';
import { PersonMerge } from '../personMerge/personMerge.entity';
import { personRows } from './personRows';

/** Somebody, or something, that had to do with a person's data. */
export interface Sighting {
  at: Date;
  /** Who it was; ids of the system itself begin with `system:`. */
  actorId: string;
  /** What was done, as the audit calls it. */
  action: string;
  /** On what kind of row. */
  subject: string;
}

/** More rows of one kind than are ever about one person, and more pairs of somebody and an act. */
const MOST = 500;

/**
 * Who had to do with a person's data up to an instant, each act of each of them once with its last time, newest first:
 * looks under a grant, and everything the audit has of the person and of the rows about that person. However often
 * somebody looked, nobody else is pushed out.
 */
export async function whoSaw(manager: EntityManager, personId: string, until: Date): Promise<Sighting[]> {
  const ids = [personId, ...(await idsOf(manager, personId))];
  const audited = await manager
    .createQueryBuilder(AuditEntry, 'entry')
    .select('entry.actor', 'actorId')
    .addSelect('entry.action', 'action')
    .addSelect("COALESCE(entry.subjectType, '')", 'subject')
    .addSelect('MAX(entry.at)', 'lastAt')
    .where('entry.subjectId IN (:...ids) AND entry.at <= :until', { ids, until: until.toISOString() })
    .andWhere('entry.action <> :denied', { denied: 'denied' })
    .groupBy('entry.actor, entry.action, entry.subjectType')
    .orderBy('lastAt', 'DESC')
    .limit(MOST)
    .getRawMany<Omit<Sighting, 'at'> & { lastAt: string }>();
  const sightings = audited.map(({ lastAt, ...sighting }) => ({ ...sighting, at: new Date(lastAt) }));
  return [...sightings, ...(await looksUnderGrants(manager, personId, until))].sort(
    (a, b) => b.at.getTime() - a.at.getTime(),
  );
}

async function looksUnderGrants(manager: EntityManager, personId: string, until: Date): Promise<Sighting[]> {
  const looks = await manager
    .createQueryBuilder(DisclosureView, 'look')
    .select('look.readerId', 'actorId')
    .addSelect('MAX(look.viewedAt)', 'lastAt')
    .innerJoin(DisclosureGrant, 'granted', 'granted.id = look.grantId AND granted.personId = :personId', {
      personId,
    })
    .where('look.viewedAt <= :until', { until: until.toISOString() })
    .groupBy('look.readerId')
    .orderBy('lastAt', 'DESC')
    .limit(MOST)
    .getRawMany<{ actorId: string; lastAt: string }>();
  return looks.map(({ actorId, lastAt }) => ({
    at: new Date(lastAt),
    actorId,
    action: 'disclosure.viewed',
    subject: 'DisclosureView',
  }));
}

async function idsOf(manager: EntityManager, personId: string): Promise<string[]> {
  const found = await Promise.all(
    personRows.map((entity) =>
      manager.find(entity, { select: { id: true }, where: { personId } as never, take: MOST }),
    ),
  );
  const merges = await manager.find(PersonMerge, { where: { otherPersonId: personId }, take: MOST });
  return [...found.flat(), ...merges].map(({ id }) => id);
}
