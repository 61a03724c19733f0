import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { DateScalar, type RequestContext } from '../../../kernel';
import { childrenOf } from '../children';
import { ReportType } from '../report/report.type';
import { Offence } from '../stubs';
import { recordCourtAct } from './commands/recordCourtAct';
import { CourtAct } from './courtAct.entity';
import { CourtActKind, RecordCourtActInput } from './courtAct.inputs';

const PARTNER = '@tag(name: "partner")';

@ObjectType('CourtAct', { description: 'What a court decided on an investigation that came from a report.' })
export class CourtActType {
  @Field(() => ID)
  @Directive(PARTNER)
  id: string;

  @Field()
  @Directive(PARTNER)
  actNumber: string;

  @Field(() => CourtActKind)
  @Directive(PARTNER)
  kind: keyof typeof CourtActKind;

  @Field(() => DateScalar, { description: 'The day it took effect.' })
  @Directive(PARTNER)
  inForceOn: string;

  @Field(() => Offence)
  offence: Offence;
}

@ObjectType()
export class CourtActPayload {
  @Field(() => CourtActType)
  @Directive(PARTNER)
  courtAct: CourtActType;
}

@Resolver(() => CourtActType)
export class CourtActResolver {
  @Directive(PARTNER)
  @Mutation(() => CourtActPayload, {
    description: 'A court tells what it decided on an investigation, found by its number in the ERDR.',
  })
  async recordCourtAct(
    @Ctx() ctx: RequestContext,
    @Directive(PARTNER) @Arg('input', () => RecordCourtActInput) input: RecordCourtActInput,
  ): Promise<CourtActPayload> {
    return { courtAct: presentCourtAct(await ctx.run(recordCourtAct, input)) };
  }
}

/** The court acts on their report. */
@Resolver(() => ReportType)
export class ReportCourtActsResolver {
  @FieldResolver(() => [CourtActType], { description: 'What courts decided on the investigation it led to.' })
  async courtActs(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<CourtActType[]> {
    const acts = await childrenOf(ctx, CourtAct, report);
    return acts.map(presentCourtAct);
  }
}

function presentCourtAct({ id, actNumber, kind, inForceOn, offenceId }: CourtAct): CourtActType {
  return { id, actNumber, kind, inForceOn, offence: { id: offenceId } };
}
