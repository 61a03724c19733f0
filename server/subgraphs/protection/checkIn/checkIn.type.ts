import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type CheckIn, checkInTexts } from './checkIn.entity';
import { CheckInOutcomeEnum } from './checkIn.inputs';
import { checkInLifecycle } from './checkIn.lifecycle';
import { checkInActions } from './checkIn.policy';

export const CheckInStateEnum = enumOf('CheckInState', 'Where a check-in stands.', checkInLifecycle.states);

@ObjectType({ description: 'What was noted at a check-in, opened for you. Each look is in the audit.' })
export class CheckInTexts {
  @Field(() => String, { nullable: true })
  notes: string | null;
}

@ObjectType('CheckIn', { description: 'The service asks a person how things are.' })
export class CheckInType {
  row: CheckIn;

  @Field(() => ID)
  id: string;

  @Field(() => CheckInStateEnum)
  state: string;

  @Field(() => Int, { description: 'Months after the record was opened; 0 for one that somebody scheduled.' })
  months: number;

  @Field(() => DateScalar)
  dueOn: string;

  @Field(() => Int, { description: 'How often the person was tried in vain.' })
  attempts: number;

  @Field(() => Date, { nullable: true })
  heldAt: Date | null;

  @Field(() => StaffMemberRef, { nullable: true })
  heldBy: StaffMemberRef | null;

  @Field(() => CheckInOutcomeEnum, { nullable: true })
  outcome: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const CheckInPage = pageTypeOf(CheckInType, 'CheckIn');

@InputType({ description: 'Which check-ins are asked for.' })
export class CheckInFilter {
  @Field(() => CheckInStateEnum, { nullable: true })
  state?: keyof typeof CheckInStateEnum | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Up to and with this day.' })
  to?: string | null;
}

@ObjectType({ description: 'The outcome of an act on a check-in.' })
export class CheckInPayload {
  @Field(() => CheckInType)
  checkIn: CheckInType;
}

export function presentCheckIn(viewer: Viewer, row: CheckIn): CheckInType {
  return presented(CheckInType, row, checkInTexts.columns, {
    heldBy: staffMember(row.heldById),
    viewerActions: actionsOpenTo(viewer, row, checkInActions),
  });
}
