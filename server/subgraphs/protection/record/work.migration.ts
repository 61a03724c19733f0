import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns } from '../../../kernel';
import { createTables, dropTables, type TableSpec } from '../tableSpec';
import { ofRecord } from './recordColumns';

const { day, instant, long, nullable, recorded, short } = columns;

const workTables: TableSpec[] = [
  [
    'contact_entry',
    [
      ...ofRecord(),
      short('direction', 16),
      short('means', 16),
      instant('contactedAt'),
      short('enteredById', 36),
      long('summary'),
    ],
    [{ columnNames: ['recordId', 'contactedAt'] }],
  ],
  [
    'contact_wish',
    [...ofRecord(), short('means', 16), instant('expressedAt'), short('enteredById', 36), long('wish')],
    [{ columnNames: ['recordId', 'expressedAt'] }],
  ],
  [
    'call_back',
    [
      ...recorded(),
      short('pseudonym', 36),
      short('state', 16),
      short('purpose', 24),
      short('extension', 8),
      short('requestedById', 36),
      instant('requestedAt'),
      instant('placedAt', nullable),
      short('fate', 16, nullable),
      instant('settledAt', nullable),
      instant('dueAt'),
      instant('leasedUntil', nullable),
    ],
    [
      { columnNames: ['state', 'dueAt'] },
      { columnNames: ['requestedById', 'requestedAt'] },
      { columnNames: ['pseudonym'] },
      { columnNames: ['requestedAt', 'id'] },
    ],
  ],
  [
    'address_label',
    [
      ...recorded(),
      short('recordId', 36),
      short('personId', 36),
      short('state', 16),
      instant('orderedAt'),
      short('orderedById', 36),
      instant('printedAt', nullable),
      instant('dueAt'),
    ],
    [{ columnNames: ['recordId'] }, { columnNames: ['state', 'dueAt'] }],
  ],
  [
    'person_comparison',
    [
      ...recorded(),
      short('askedById', 36),
      instant('askedAt'),
      short('one', 36),
      short('other', 36),
      short('purpose', 24),
    ],
    [{ columnNames: ['askedById', 'askedAt'] }],
  ],
  [
    'person_merge',
    [
      ...ofRecord(),
      short('otherRecordId', 36),
      short('otherPersonId', 36),
      short('state', 16),
      instant('proposedAt'),
      short('proposedById', 36),
      short('decidedById', 36, nullable),
      short('undoProposedById', 36, nullable),
      short('undoneById', 36, nullable),
      long('reason'),
      long('undoReason', nullable),
    ],
    [
      { columnNames: ['recordId'] },
      { columnNames: ['otherRecordId'] },
      { columnNames: ['personId', 'otherPersonId'] },
    ],
  ],
  [
    'identity_correction',
    [
      ...ofRecord(),
      short('state', 16),
      instant('proposedAt'),
      short('proposedById', 36),
      short('decidedById', 36, nullable),
      instant('decidedAt', nullable),
      long('reason'),
      long('identity'),
      long('previous', nullable),
    ],
    [{ columnNames: ['recordId'] }],
  ],
  [
    'leak_incident',
    [
      ...ofRecord(),
      short('state', 16),
      day('suspectedSince'),
      instant('reportedAt'),
      short('reportedById', 36),
      short('decidedById', 36, nullable),
      instant('closedAt', nullable),
      long('circumstances'),
      long('findings', nullable),
      long('measuresTaken', nullable),
    ],
    [{ columnNames: ['recordId'] }, { columnNames: ['state'] }, { columnNames: ['reportedAt', 'id'] }],
  ],
];

/** Work without identity, corrections and merges with their history, contacts, leak incidents. */
export class ProtectionWork1762000000030 implements MigrationInterface {
  name = 'ProtectionWork1762000000030';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, workTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, workTables);
  }
}
