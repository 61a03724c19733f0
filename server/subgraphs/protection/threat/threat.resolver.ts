import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { lookAt } from '../person/sealedTexts';
import { childrenOf } from '../present';
import { ProtectionRecordType } from '../record/record.type';
import { assessThreat } from './commands/assessThreat';
import { ThreatAssessment, threatTexts } from './threat.entity';
import { AssessThreatInput } from './threat.inputs';
import {
  presentThreat,
  ThreatAssessmentPayload,
  ThreatAssessmentTexts,
  ThreatAssessmentType,
} from './threat.type';

@Resolver(() => ThreatAssessmentType)
export class ThreatAssessmentResolver {
  @FieldResolver(() => ThreatAssessmentTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: ThreatAssessmentType, @Ctx() ctx: RequestContext): Promise<ThreatAssessmentTexts> {
    return lookAt(ctx, threatTexts, row);
  }

  @Mutation(() => ThreatAssessmentPayload, { description: 'Judges how real the threat to a person is.' })
  async assessThreat(
    @Arg('input', () => AssessThreatInput) input: AssessThreatInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ThreatAssessmentPayload> {
    return { assessment: presentThreat(await ctx.run(assessThreat, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordThreatsResolver {
  @FieldResolver(() => [ThreatAssessmentType], { description: 'Judgements of the threat, newest first.' })
  async threats(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    return (await childrenOf(ctx, ThreatAssessment, 'assessedAt', row.id)).map(presentThreat);
  }
}
