import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Needs, type RequestContext } from '../../../kernel';
import { ReportStateName } from '../report/report.enums';
import type { ReportState } from '../report/report.lifecycle';
import { checkStatus } from './checkStatus';

@ObjectType({ description: 'What an applicant who gives number and check code is told.' })
export class ApplicationStatus {
  @Field(() => ReportStateName, { description: 'Where the report stands.' })
  state: ReportState;

  @Field({ description: 'When it last changed.' })
  updatedAt: Date;
}

@Resolver()
export class StatusResolver {
  @Query(() => ApplicationStatus, {
    nullable: true,
    description:
      'Status of a report for an applicant who calls; null if number and code do not belong together. Locked for a quarter of an hour after five failures.',
  })
  @Needs('report:status')
  async applicationStatus(
    @Ctx() ctx: RequestContext,
    @Arg('number', { description: 'Registration number, as on the coupon.' }) number: string,
    @Arg('checkCode', { description: 'Check code, as on the coupon.' }) checkCode: string,
  ): Promise<ApplicationStatus | null> {
    const report = await ctx.transact((act) => checkStatus(act, number.trim().toUpperCase(), checkCode));
    return report && { state: report.state, updatedAt: report.updatedAt };
  }
}
