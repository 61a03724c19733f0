import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type RequestContext, rowsById } from '../../../kernel';
import { childrenOf } from '../children';
import { loadReport } from '../report/report.reference';
import { ReportType } from '../report/report.type';
import { chargeOffEntry } from './commands/chargeOffEntry';
import {
  recordErdrRegistration,
  rejectErdrRegistration,
  requestErdrRegistration,
} from './commands/registerInErdr';
import { CrbEntry } from './crbEntry.entity';
import {
  ChargeOffEntryInput,
  RecordErdrRegistrationInput,
  RejectErdrRegistrationInput,
  RequestErdrRegistrationInput,
} from './crbEntry.inputs';
import { mayReadEntry } from './crbEntry.policy';
import { CrbEntryPayload, CrbEntryType, presentCrbEntry } from './crbEntry.type';

/** Entries by id for the request, in one statement; null for unknown and unreadable ones alike. */
function loadEntry(ctx: RequestContext, id: string): Promise<CrbEntryType | null> {
  const loader = ctx.loader<string, CrbEntryType | null>('crbEntry', async (ids) => {
    const rows = await rowsById(ctx.read, CrbEntry, ids);
    return rows.map((row) =>
      row && mayReadEntry(ctx.viewer, row).allowed ? presentCrbEntry(row, ctx.viewer) : null,
    );
  });
  return loader.load(id);
}

export function crbEntryReferences(keys: readonly { id: string }[], ctx: RequestContext) {
  return Promise.all(keys.map(({ id }) => loadEntry(ctx, id)));
}

@Resolver(() => CrbEntryType)
export class CrbEntryResolver {
  @Query(() => CrbEntryType, {
    nullable: true,
    description: 'One entry; null if unknown or not open to you.',
  })
  crbEntry(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string) {
    return loadEntry(ctx, id);
  }

  @FieldResolver(() => ReportType, { nullable: true })
  report(@Root() { reportId }: CrbEntryType, @Ctx() ctx: RequestContext) {
    return loadReport(ctx, reportId);
  }

  @Mutation(() => CrbEntryPayload, {
    description: 'Asks for registration in the ERDR, where a lawful pretext stands.',
  })
  requestErdrRegistration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RequestErdrRegistrationInput) input: RequestErdrRegistrationInput,
  ) {
    return ctx.run(requestErdrRegistration, input).then(payload(ctx));
  }

  @Mutation(() => CrbEntryPayload, {
    description: 'Records the number given by the ERDR. The applicant is told.',
  })
  recordErdrRegistration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordErdrRegistrationInput) input: RecordErdrRegistrationInput,
  ) {
    return ctx.run(recordErdrRegistration, input).then(payload(ctx));
  }

  @Mutation(() => CrbEntryPayload, { description: 'The ERDR did not take it: the entry is open again.' })
  rejectErdrRegistration(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RejectErdrRegistrationInput) input: RejectErdrRegistrationInput,
  ) {
    return ctx.run(rejectErdrRegistration, input).then(payload(ctx));
  }

  @Mutation(() => CrbEntryPayload, {
    description: 'Writes an entry off to the nomenclature file. The applicant is told.',
  })
  chargeOffEntry(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChargeOffEntryInput) input: ChargeOffEntryInput,
  ) {
    return ctx.run(chargeOffEntry, input).then(payload(ctx));
  }
}

/** The entry on its report. */
@Resolver(() => ReportType)
export class ReportCrbEntryResolver {
  @FieldResolver(() => CrbEntryType, { nullable: true, description: 'Its entry in the Crime Record Book.' })
  async crbEntry(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<CrbEntryType | null> {
    const [entry] = await childrenOf(ctx, CrbEntry, report);
    return entry ? presentCrbEntry(entry, ctx.viewer) : null;
  }
}

function payload(ctx: RequestContext) {
  return (entry: CrbEntry): CrbEntryPayload => ({ crbEntry: presentCrbEntry(entry, ctx.viewer) });
}
