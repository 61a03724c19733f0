import { type Day, dayOf } from '../../../../calendar';
import { command, type CommandContext, isDuplicateKey, Refusal } from '../../../../kernel';
import { settleDeadline } from '../../deadline/settleDeadline';
import { oweNoticeOf } from '../../notice/oweNotice';
import { departmentOf } from '../../reference/lookup';
import { note } from '../../report/note';
import { CrbEntry } from '../crbEntry.entity';
import type {
  RecordErdrRegistrationInput,
  RejectErdrRegistrationInput,
  RequestErdrRegistrationInput,
} from '../crbEntry.inputs';
import { crbEntryLifecycle } from '../crbEntry.lifecycle';
import { mayReadEntry, mayRecordErdr, mayRejectErdr, mayRequestErdr } from '../crbEntry.policy';

/** Asks for registration in the ERDR, where a lawful pretext stands (R26c, R40, R48). */
export const requestErdrRegistration = command({
  name: 'requestErdrRegistration',
  result: CrbEntry,
  mayRead: mayReadEntry,
  async handle(ctx, { id, expectedVersion }: RequestErdrRegistrationInput) {
    const entry = await ctx.lock(CrbEntry, id, mayReadEntry, expectedVersion);
    ctx.require(mayRequestErdr(ctx.viewer, entry));
    ctx.move(entry, crbEntryLifecycle, 'requestErdr');
    entry.erdrRequestedAt = ctx.now;
    await note(ctx, entry.reportId, 'crb.erdrRequested');
    return ctx.save(entry);
  },
});

/** Records the number under which the ERDR took it; the applicant is told (R31, R32). */
export const recordErdrRegistration = command({
  name: 'recordErdrRegistration',
  result: CrbEntry,
  mayRead: mayReadEntry,
  async handle(ctx, input: RecordErdrRegistrationInput) {
    const entry = await ctx.lock(CrbEntry, input.id, mayReadEntry, input.expectedVersion);
    ctx.require(mayRecordErdr(ctx.viewer, entry));
    await requirePast(ctx, entry, input.registeredOn);
    ctx.move(entry, crbEntryLifecycle, 'registerInErdr');
    entry.erdrNumber = input.erdrNumber;
    entry.erdrBody = input.body;
    entry.erdrRegisteredOn = input.registeredOn;
    await settleDeadline(ctx, entry.reportId, 'SEND_WITHOUT_ERDR');
    await oweNoticeOf(ctx, entry.reportId, 'ERDR_REGISTERED');
    await note(ctx, entry.reportId, 'crb.registeredInErdr');
    try {
      return await ctx.save(entry);
    } catch (error) {
      throw isDuplicateKey(error) ? new Refusal('ERDR_NUMBER_TAKEN') : error;
    }
  },
});

/** A registration of a day that has not come where the department is was not made. Refuses BAD_INPUT. */
async function requirePast(ctx: CommandContext, entry: CrbEntry, registeredOn: Day): Promise<void> {
  const { timeZone } = await departmentOf(ctx.manager, entry.departmentCode);
  if (registeredOn > dayOf(ctx.now, timeZone)) {
    throw new Refusal('BAD_INPUT', {}, { registeredOn: 'NOT_PAST' });
  }
}

/** The register did not take it: the entry is open again, with the reason on it. */
export const rejectErdrRegistration = command({
  name: 'rejectErdrRegistration',
  result: CrbEntry,
  mayRead: mayReadEntry,
  async handle(ctx, { id, expectedVersion, reason }: RejectErdrRegistrationInput) {
    const entry = await ctx.lock(CrbEntry, id, mayReadEntry, expectedVersion);
    ctx.require(mayRejectErdr(ctx.viewer, entry));
    ctx.move(entry, crbEntryLifecycle, 'rejectErdr');
    entry.erdrRequestedAt = null;
    entry.lastReason = reason;
    await note(ctx, entry.reportId, 'crb.erdrRejected');
    return ctx.save(entry);
  },
});
