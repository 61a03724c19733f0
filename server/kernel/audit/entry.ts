import { createHmac, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../tables';
import type { Viewer } from '../viewer';

export type AuditDetails = Record<string, string | number | boolean | null>;

/** What is written down of an act. `details` must hold no personal data: identifiers, codes and counts only. */
export interface AuditNote {
  action: string;
  subject?: { type: string; id: string };
  details?: AuditDetails;
}

/** The MAC that makes a changed entry visible: HMAC-SHA256 over every column but the sealer's two. */
export function entryMac(key: Buffer, entry: Omit<AuditEntry, 'mac' | 'checkpoint' | 'position'>): string {
  const content = JSON.stringify([
    entry.id,
    entry.at,
    entry.actor,
    entry.actorKind,
    entry.action,
    entry.subjectType,
    entry.subjectId,
    entry.details,
  ]);
  return createHmac('sha256', key).update(content).digest('base64url');
}

/** Writes audit entries inside the act's own transaction, so that the act fails if they cannot be written. */
export async function writeAudit(
  manager: EntityManager,
  key: Buffer,
  viewer: Viewer,
  at: Date,
  notes: readonly AuditNote[],
): Promise<void> {
  const entries = notes.map((note) => {
    const { actingOfficial, purpose } = viewer.claims;
    const content = {
      id: randomUUID(),
      at: at.toISOString(),
      actor: viewer.id,
      actorKind: viewer.kind,
      action: note.action,
      subjectType: note.subject?.type ?? null,
      subjectId: note.subject?.id ?? null,
      details: JSON.stringify({
        ...note.details,
        ...(actingOfficial && { actingOfficial }),
        ...(purpose && { purpose }),
      }),
    };
    return { ...content, mac: entryMac(key, content), checkpoint: null, position: null };
  });
  if (entries.length > 0) await manager.insert(AuditEntry, entries);
}
