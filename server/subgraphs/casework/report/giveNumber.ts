import { DateTime } from 'luxon';
import type { CommandContext } from '../../../kernel';
import type { DepartmentCopy } from '../reference/lookup';
import { registrationNumber } from './number';
import { NumberCounter } from './numberCounter.entity';

/** Series of numbers a department gives out each year, each permuted under a key of its own. */
export type Series = 'report' | 'crb' | 'referral';

/** The next number of a department's year in a series; the year is that of the department's own time zone. */
export async function giveNumber(
  ctx: CommandContext,
  series: Series,
  department: DepartmentCopy,
): Promise<string> {
  const { year } = DateTime.fromJSDate(ctx.now, { zone: department.timeZone });
  const id = `${series}-${department.code}-${year}`;
  const counter = (await ctx.lockWhere(NumberCounter, { id })) ?? ctx.create(NumberCounter, { id, next: 0 });
  const key = ctx.keys.secret(`numbers.${series}`);
  const number = registrationNumber(key, department.code, year, counter.next);
  counter.next += 1;
  await ctx.save(counter);
  return number;
}
