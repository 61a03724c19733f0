import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, pageTypeOf, Tenge } from '../../../kernel';
import { RewardCategory } from '../schedule/rewardCategory';
import type { RewardCase } from './rewardCase.entity';
import { RewardBasis } from './rewardCase.enums';
import { type RewardCaseState, RewardCaseStateName } from './rewardCase.lifecycle';

@ObjectType('RewardCase', {
  description:
    'Whether one person is rewarded for one court act, and how much. The person appears by a pseudonym only.',
})
@Directive('@key(fields: "id")')
export class RewardCaseType {
  /** The record behind it; not part of the graph. */
  row: RewardCase;

  @Field(() => ID, { description: 'Its id, for acting on it.' })
  id: string;

  @Field({ description: 'The number people and letters use. Random: it tells nothing about other cases.' })
  caseNumber: string;

  @Field(() => RewardCaseStateName, { description: 'Where the case stands.' })
  state: RewardCaseState;

  @Field(() => RewardBasis, { description: 'What the person is rewarded for.' })
  basis: RewardBasis;

  @Field(() => RewardCategory, {
    nullable: true,
    description: 'What the offence was. Null when the court act establishes none.',
  })
  category: RewardCategory | null;

  @Field({ description: 'The person, under a name made for rewards alone. Only the vault knows who it is.' })
  personAlias: string;

  @Field({ description: 'When the case was opened.' })
  openedAt: Date;

  @Field(() => Int, { description: 'Pass it as `expectedVersion` when you act on the case.' })
  version: number;
}

@ObjectType({ description: 'How the amount of a reward came about.' })
export class RewardCalculation {
  @Field({ description: 'Code of the schedule it follows; see `rewardSchedules`.' })
  schedule: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many monthly calculation indices. Null when the amount is a share of the harm.',
  })
  mciCount: number | null;

  @Field(() => Int, { description: 'The monthly calculation index (MCI) it was calculated by, in tenge.' })
  mciRate: number;

  @Field(() => DateScalar, { description: 'Since when that index is in force.' })
  mciEffectiveFrom: string;

  @Field(() => Tenge, {
    nullable: true,
    description: 'The bribe, damage or benefit the court act establishes, if it was entered.',
  })
  harm: number | null;

  @Field(() => Tenge, { description: 'The reward in whole tenge.' })
  amount: number;

  @Field({
    description:
      'True until the committee approves: the amount then follows the index of the day, as this installation is set; no published source fixes that day.',
  })
  provisional: boolean;

  @Field(() => [String], { description: 'The calculation line by line, in your language.' })
  lines: string[];
}

export const RewardCasePage = pageTypeOf(RewardCaseType, 'RewardCase');

/** The answer of a mutation that leads to a reward case. */
export function rewardCasePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'What the act led to.' })
  class RewardCasePayload {
    @Field(() => RewardCaseType, { description: 'The case as it is now.' })
    rewardCase: RewardCaseType;
  }
  return RewardCasePayload;
}
