import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { lookAt } from '../person/sealedTexts';
import { newestOf } from '../present';
import { ProtectionMeasureType } from './measure.type';
import { decisionTexts, MeasureDecision } from './measureDecision.entity';
import { MeasureDecisionTexts, MeasureDecisionType, presentDecision } from './measureDecision.type';

@Resolver(() => MeasureDecisionType)
export class MeasureDecisionResolver {
  @FieldResolver(() => MeasureDecisionTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: MeasureDecisionType, @Ctx() ctx: RequestContext): Promise<MeasureDecisionTexts> {
    return lookAt(ctx, decisionTexts, row);
  }
}

@Resolver(() => ProtectionMeasureType)
export class MeasureHistoryResolver {
  @FieldResolver(() => [MeasureDecisionType], { description: 'Decisions on it, newest first.' })
  async decisions(@Root() { row }: ProtectionMeasureType, @Ctx() ctx: RequestContext) {
    return (await newestOf(ctx, MeasureDecision, 'measureId', 'decidedAt', row.id)).map(presentDecision);
  }
}
