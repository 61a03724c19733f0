import { type EntityManager, In } from 'typeorm';
import { AuditEntry } from '../../../kernel';
import { DisclosureGrant } from '../disclosureGrant/disclosureGrant.entity';
import { DisclosureView } from '../disclosureGrant/disclosureView.entity';
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

/** More than one person's data ever see; whoever needs more reads the audit itself. */
const MOST = 500;

/**
 * Who had to do with a person's data up to an instant: looks under a grant, and everything the audit has of the person
 * and of the rows about that person, newest first.
 */
export async function whoSaw(manager: EntityManager, personId: string, until: Date): Promise<Sighting[]> {
  const ids = [personId, ...(await idsOf(manager, personId))];
  const entries = await manager
    .createQueryBuilder(AuditEntry, 'entry')
    .where('entry.subjectId IN (:...ids) AND entry.at <= :until', { ids, until: until.toISOString() })
    .andWhere('entry.action <> :denied', { denied: 'denied' })
    .orderBy('entry.at', 'DESC')
    .limit(MOST)
    .getMany();
  const audited = entries.map(({ at, actor, action, subjectType }) => ({
    at: new Date(at),
    actorId: actor,
    action,
    subject: subjectType ?? '',
  }));
  return [...audited, ...(await looksUnderGrants(manager, personId, until))]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST);
}

async function looksUnderGrants(manager: EntityManager, personId: string, until: Date): Promise<Sighting[]> {
  const grants = await manager.find(DisclosureGrant, { where: { personId }, take: MOST });
  if (grants.length === 0) return [];
  const looks = await manager.find(DisclosureView, {
    where: { grantId: In(grants.map(({ id }) => id)) },
    order: { viewedAt: 'DESC' },
    take: MOST,
  });
  return looks
    .filter(({ viewedAt }) => viewedAt <= until)
    .map(({ viewedAt: at, readerId: actorId }) => ({
      at,
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
  return found.flat().map(({ id }) => id);
}
