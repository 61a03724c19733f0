import { In, Not } from 'typeorm';
import { command, Refusal } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { ProtectionMeasure } from '../../measure/measure.entity';
import { measureLifecycle } from '../../measure/measure.lifecycle';
import { Person } from '../../person/person.entity';
import { personLifecycle } from '../../person/person.lifecycle';
import { recordSubject } from '../openRecord';
import { ProtectionRecord } from '../record.entity';
import type { EndProtectionInput } from '../record.inputs';
import { recordLifecycle } from '../record.lifecycle';
import { mayEnd, mayReadRecord } from '../record.policy';

/**
 * A second person ends protection (R90). Refuses MEASURES_OPEN while one is not lifted. The regime stays as it was:
 * an end declassifies nothing, and check-ins go on.
 */
export const endProtection = command<EndProtectionInput, ProtectionRecord>({
  name: 'endProtection',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayEnd(ctx.viewer, record));
    ctx.require(freshFactor(ctx.viewer));
    const settled = [...measureLifecycle.table.terminal];
    const open = { recordId: record.id, state: Not(In(settled)) };
    if (await ctx.manager.existsBy(ProtectionMeasure, open)) throw new Refusal('MEASURES_OPEN');
    ctx.move(record, recordLifecycle, 'end');
    record.endedAt = ctx.now;
    record.endedById = ctx.viewer.id;
    const person = await ctx.lockWhere(Person, { id: record.personId });
    if (person && personLifecycle.can(person.state, 'end')) {
      ctx.move(person, personLifecycle, 'end');
      await ctx.save(person);
    }
    ctx.record('protection.ended', recordSubject(record), { proposedBy: record.endProposedById });
    return ctx.save(record);
  },
});
