import type { EntityManager } from 'typeorm';
import { changeRegime } from '../agreement/regime';
import { ConfidentialityAgreement } from '../agreement/agreement.entity';
import { agreementLifecycle } from '../agreement/agreement.lifecycle';
import { agreementSubject } from '../agreement/commands/offerAgreement';
import { CheckIn } from '../checkIn/checkIn.entity';
import { checkInLifecycle } from '../checkIn/checkIn.lifecycle';
import { checkInSubject } from '../checkIn/schedule';
import { type Clock, type CommandContext, type RunningSubgraph, systemViewer } from '../../../kernel';
import { measureSubject } from '../measure/commands/proposeMeasure';
import { ProtectionMeasure } from '../measure/measure.entity';
import { measureLifecycle } from '../measure/measure.lifecycle';
import { Person } from '../person/person.entity';
import { serviceDay } from '../serviceDay';
import { openRecord } from './openRecord';
import { ProtectionRecord } from './record.entity';

type Executive = RunningSubgraph['executive'];

/** Few, so that a stop does not wait for a long queue. */
const AT_ONCE = 50;

/**
 * What comes with time: records of persons who have none yet, reviews that fall due, agreements that end. Each in a
 * transaction of its own; safe to repeat.
 */
export class ProtectionTending {
  /** Whether everybody from before there were records has one: whoever came since has one from the first moment. */
  private allRecorded = false;

  constructor(
    private readonly executive: Executive,
    private readonly read: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = serviceDay(this.clock.now());
    if (!this.allRecorded) await this.recordTheRest();
    for (const { id } of await this.measuresDue(today))
      await this.transact((ctx) => reviewDue(ctx, id, today));
    for (const { id } of await this.checkInsDue(today)) await this.transact((ctx) => askNow(ctx, id, today));
    for (const { id } of await this.agreementsOver(today))
      await this.transact((ctx) => expire(ctx, id, today));
  }

  private async recordTheRest(): Promise<void> {
    const found = await this.unrecorded();
    for (const { id } of found) await this.transact((ctx) => this.record(ctx, id));
    this.allRecorded = found.length === 0;
  }

  /** Persons under protection from before there were records. */
  private unrecorded(): Promise<{ id: string }[]> {
    return this.read
      .createQueryBuilder(Person, 'person')
      .select('person.id', 'id')
      .leftJoin(ProtectionRecord, 'record', 'record.personId = person.id')
      .where('person.state = :active AND record.id IS NULL', { active: 'ACTIVE' })
      .limit(AT_ONCE)
      .getRawMany();
  }

  private measuresDue(today: string): Promise<{ id: string }[]> {
    return this.read
      .createQueryBuilder(ProtectionMeasure, 'measure')
      .select('measure.id', 'id')
      .where('measure.state IN (:...states) AND measure.reviewOn <= :today', {
        states: ['IN_FORCE', 'EXTENDED'],
        today,
      })
      .limit(AT_ONCE)
      .getRawMany();
  }

  private checkInsDue(today: string): Promise<{ id: string }[]> {
    return this.read
      .createQueryBuilder(CheckIn, 'checkIn')
      .select('checkIn.id', 'id')
      .where('checkIn.state = :scheduled AND checkIn.dueOn <= :today', { scheduled: 'SCHEDULED', today })
      .limit(AT_ONCE)
      .getRawMany();
  }

  private agreementsOver(today: string): Promise<{ id: string }[]> {
    return this.read
      .createQueryBuilder(ConfidentialityAgreement, 'agreement')
      .select('agreement.id', 'id')
      .where('agreement.state = :inForce AND agreement.validUntil < :today', { inForce: 'IN_FORCE', today })
      .limit(AT_ONCE)
      .getRawMany();
  }

  private async record(ctx: CommandContext, personId: string): Promise<void> {
    const person = await ctx.lockWhere(Person, { id: personId });
    if (person?.state === 'ACTIVE') await openRecord(ctx, person, 'REPORTER');
  }

  private transact(work: (ctx: CommandContext) => Promise<void>): Promise<void> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}

async function reviewDue(ctx: CommandContext, id: string, today: string): Promise<void> {
  const measure = await ctx.lockWhere(ProtectionMeasure, { id });
  if (!measure?.reviewOn || measure.reviewOn > today || !measureLifecycle.can(measure.state, 'fallDue'))
    return;
  ctx.move(measure, measureLifecycle, 'fallDue');
  await ctx.save(measure);
  ctx.record('measure.reviewDue', measureSubject(measure), { kind: measure.kind });
}

async function askNow(ctx: CommandContext, id: string, today: string): Promise<void> {
  const checkIn = await ctx.lockWhere(CheckIn, { id });
  if (checkIn?.state !== 'SCHEDULED' || checkIn.dueOn > today) return;
  ctx.move(checkIn, checkInLifecycle, 'fallDue');
  await ctx.save(checkIn);
  ctx.record('checkIn.due', checkInSubject(checkIn));
}

/** With the last agreement in force goes its regime: the strictest one holds again. */
async function expire(ctx: CommandContext, id: string, today: string): Promise<void> {
  const agreement = await ctx.lockWhere(ConfidentialityAgreement, { id });
  if (!agreement?.validUntil || agreement.validUntil >= today || agreement.state !== 'IN_FORCE') return;
  ctx.move(agreement, agreementLifecycle, 'expire');
  await ctx.save(agreement);
  ctx.record('agreement.expired', agreementSubject(agreement));
  const { recordId } = agreement;
  // One that is just being brought into force has the record locked.
  await ctx.lockWhere(ProtectionRecord, { id: recordId });
  const renewed = await ctx.manager.existsBy(ConfidentialityAgreement, { recordId, state: 'IN_FORCE' });
  if (!renewed) await changeRegime(ctx, recordId, 'STATE_SECRET');
}
