import {
  Entity,
  Index,
  type MigrationInterface,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type QueryRunner,
  Table,
  TableIndex,
} from 'typeorm';
import { flag, id, instant, long, nullable, short, whole } from './columns';
import { Flag, Instant, Long, Short, Whole } from './fields';

/** An act, a denial or a look at sealed data. Holds no personal data; never changed once written. */
@Entity('audit_entry')
@Index(['checkpoint', 'position'])
@Index(['action', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  /** ISO 8601 UTC, as it was when the MAC was made. */
  @Short(24) at: string;
  @Short() actor: string;
  @Short(16) actorKind: string;
  @Short(96) action: string;
  @Short(48, { nullable: true }) subjectType: string | null;
  @Short(64, { nullable: true }) subjectId: string | null;
  /** Canonical JSON text, as it was when the MAC was made. */
  @Long() details: string;
  @Short(64) mac: string;
  /** Which checkpoint sealed it, and its place among that checkpoint's leaves. */
  @Whole({ nullable: true }) checkpoint: number | null;
  @Whole({ nullable: true }) position: number | null;
}

/** The last checkpoint as the database knows it: the file outside must not end before it. One row at most. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Whole() number: number;
  @Short(64) hash: string;
}

/** A request already answered: its key, what it asked (keyed hash) and which record it made or changed. */
@Entity('idempotency_key')
@Index(['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'varchar', length: 64 }) viewerId: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) key: string;
  @Short() command: string;
  @Short(64) inputHash: string;
  @Short(36) resultId: string;
  /** Machine time. */
  @Instant() createdAt: Date;
}

/** An event on its way to one destination; removed once delivered. */
@Entity('outbox_event')
@Index(['destination', 'parked', 'seq'])
export class OutboxEvent {
  @PrimaryGeneratedColumn() seq: number;
  @Short(36) eventId: string;
  @Short(32) destination: string;
  /** Events of one stream arrive in the order in which they were written. */
  @Short(64) stream: string;
  @Short(64) type: string;
  @Long() payload: string;
  @Short(64) mac: string;
  @Instant() createdAt: Date;
  @Whole() attempts: number;
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) leasedUntil: Date | null;
  @Flag() parked: boolean;
  @Short(64, { nullable: true }) lastError: string | null;
}

/** An event already taken in: makes at-least-once delivery count once. */
@Entity('inbox_event')
@Index(['receivedAt'])
export class InboxEvent {
  @PrimaryColumn({ type: 'varchar', length: 36 }) eventId: string;
  /** Machine time. */
  @Instant() receivedAt: Date;
}

export const kernelEntities = [AuditEntry, AuditHead, IdempotencyKey, OutboxEvent, InboxEvent];

class KernelTables1760000000000 implements MigrationInterface {
  name = 'KernelTables1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        columns: [
          id(),
          instant('at'),
          short('actor'),
          short('actorKind', 16),
          short('action', 96),
          short('subjectType', 48, nullable),
          short('subjectId', 64, nullable),
          long('details'),
          short('mac', 64),
          whole('checkpoint', nullable),
          whole('position', nullable),
        ],
        indices: [{ columnNames: ['checkpoint', 'position'] }, { columnNames: ['subjectId', 'at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'idempotency_key',
        columns: [
          short('viewerId', 64, { isPrimary: true }),
          short('key', 64, { isPrimary: true }),
          short('command'),
          short('inputHash', 64),
          short('resultId', 36),
          instant('createdAt'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'outbox_event',
        columns: [
          whole('seq', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          short('eventId', 36),
          short('destination', 32),
          short('stream'),
          short('type'),
          long('payload'),
          short('mac', 64),
          instant('createdAt'),
          whole('attempts'),
          instant('dueAt'),
          instant('leasedUntil', nullable),
          flag('parked'),
          short('lastError', 64, nullable),
        ],
        indices: [
          { columnNames: ['destination', 'parked', 'seq'] },
          { columnNames: ['destination', 'stream', 'seq'] },
          { columnNames: ['eventId', 'destination'], isUnique: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'inbox_event',
        columns: [{ ...id('eventId'), isPrimary: true }, instant('receivedAt')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['inbox_event', 'outbox_event', 'idempotency_key', 'audit_entry']) {
      await runner.dropTable(name);
    }
  }
}

class AuditHead1760100000000 implements MigrationInterface {
  name = 'AuditHead1760100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'audit_head', columns: [id(), whole('number'), short('hash', 64)] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_head');
  }
}

/** The audit is read by what was done, too. */
class AuditByAction1760300000000 implements MigrationInterface {
  name = 'AuditByAction1760300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('audit_entry', new TableIndex({ columnNames: ['action', 'at'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('audit_entry', new TableIndex({ columnNames: ['action', 'at'] }));
  }
}

const passingRows = [
  { table: 'idempotency_key', columnNames: ['createdAt'] },
  { table: 'inbox_event', columnNames: ['receivedAt'] },
];

/** Rows whose time has passed are found by it. */
class PassingRows1764200000000 implements MigrationInterface {
  name = 'PassingRows1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, columnNames } of passingRows)
      await runner.createIndex(table, new TableIndex({ columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, columnNames } of passingRows)
      await runner.dropIndex(table, new TableIndex({ columnNames }));
  }
}

export const kernelMigrations = [
  KernelTables1760000000000,
  AuditHead1760100000000,
  AuditByAction1760300000000,
  PassingRows1764200000000,
];
