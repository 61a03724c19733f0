import { checkCodeMatches, checkCodeOf, hashCheckCode } from '../../../contracts/checkCode';
import { type CommandContext, Refusal } from '../../../kernel';
import { isRegistrationNumber } from '../report/number';
import { Report } from '../report/report.entity';
import { StatusAttempts } from './statusAttempts.entity';

const FAILURES_BEFORE_LOCK = 5;
const LOCKED_MS = 15 * 60_000;

/**
 * R15: the report of this number if the code is its own; null for an unknown number and a wrong code alike,
 * after the same work. Refuses BAD_INPUT for a mistyped number and STATUS_LOCKED after five failures.
 */
export async function checkStatus(ctx: CommandContext, number: string, code: string): Promise<Report | null> {
  if (!isRegistrationNumber(number)) throw new Refusal('BAD_INPUT', {}, { number: 'CHECK_CHARACTER' });
  const attempts =
    (await ctx.lockWhere(StatusAttempts, { id: number })) ??
    ctx.create(StatusAttempts, { id: number, failures: 0, lockedUntil: null });
  if (attempts.lockedUntil && attempts.lockedUntil > ctx.now) throw new Refusal('STATUS_LOCKED');
  const report = await ctx.manager.findOneBy(Report, { number });
  const expected = checkCodeOf(ctx.keys.secret('checkCode'), report?.id ?? number);
  const right = checkCodeMatches(code, hashCheckCode(expected)) && report !== null;
  attempts.failures = right ? 0 : attempts.failures + 1;
  attempts.lockedUntil = null;
  if (attempts.failures >= FAILURES_BEFORE_LOCK) {
    attempts.failures = 0;
    attempts.lockedUntil = new Date(ctx.now.getTime() + LOCKED_MS);
  }
  await ctx.save(attempts);
  // A number nobody gave out is not written down: it could be anything. That somebody asked, is.
  const subject = { type: 'Report', id: report?.id ?? 'unknown' };
  ctx.record(right ? 'report.statusTold' : 'report.statusDenied', subject);
  return right ? report : null;
}
