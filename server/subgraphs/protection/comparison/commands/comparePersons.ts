import { randomUUID } from 'node:crypto';
import { MoreThan } from 'typeorm';
import { command, Refusal } from '../../../../kernel';
import { StaffCopy } from '../../clearance/staffCopy.entity';
import { PersonComparison } from '../comparison.entity';
import type { ComparePersonsInput } from '../comparison.inputs';
import { mayCompare, mayReadComparison } from '../comparison.policy';

const HOUR_MS = 3_600_000;
/** Few, so that nobody tries a name against a list. */
const MOST_PER_HOUR = 10;

/** Writes down that somebody asks whether two names are one person, and what for. Refuses TOO_OFTEN. */
export const comparePersons = command<ComparePersonsInput, PersonComparison>({
  name: 'comparePersons',
  result: PersonComparison,
  mayRead: mayReadComparison,
  async handle(ctx, { one, other, purpose }) {
    ctx.require(mayCompare(ctx.viewer));
    // One after the other for each account: what is asked at once would not count each other.
    await ctx.manager.findOne(StaffCopy, { where: { id: ctx.viewer.id }, ...ctx.rowLock });
    const since = MoreThan(new Date(ctx.now.getTime() - HOUR_MS));
    const lately = await ctx.manager.countBy(PersonComparison, { askedById: ctx.viewer.id, askedAt: since });
    if (lately >= MOST_PER_HOUR) throw new Refusal('TOO_OFTEN');
    const asked = ctx.create(PersonComparison, {
      id: randomUUID(),
      askedById: ctx.viewer.id,
      askedAt: ctx.now,
      one,
      other,
      purpose,
    });
    for (const id of [one, other]) {
      ctx.record('person.compared', { type: 'ProtectedPerson', id }, { purpose, comparison: asked.id });
    }
    return ctx.save(asked);
  },
});
