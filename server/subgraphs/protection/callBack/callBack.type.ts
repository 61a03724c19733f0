import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { insider } from '../insiders';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { CallBack } from './callBack.entity';
import { CallPurposeEnum } from './callBack.inputs';
import { callBackLifecycle } from './callBack.lifecycle';
import { callBackActions } from './callBack.policy';

export const CallBackStateEnum = enumOf('CallBackState', 'Where a call stands.', callBackLifecycle.states, {
  PLACED: 'The vault did what it could; the telephone rings, or it does not.',
});
export const CallOrderFateEnum = enumOf('CallOrderFate', 'What became of the order to the exchange.', [
  'HANDED_OVER',
  'NO_NUMBER',
  'REFUSED',
  'IN_DOUBT',
] as const);

@ObjectType('CallBack', { description: 'A call to a person whose number nobody sees.' })
export class CallBackType {
  row: CallBack;

  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The pseudonym, as it was given.' })
  pseudonym: string;

  @Field(() => CallBackStateEnum)
  state: string;

  @Field(() => CallPurposeEnum)
  purpose: string;

  @Field()
  extension: string;

  @Field()
  requestedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  requestedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  placedAt: Date | null;

  @Field(() => Date, { nullable: true })
  settledAt: Date | null;

  @Field(() => CallOrderFateEnum, {
    nullable: true,
    description: 'For cleared insiders only; null to all others.',
  })
  fate: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const CallBackPage = pageTypeOf(CallBackType, 'CallBack');

@InputType({ description: 'Which calls are asked for.' })
export class CallBackFilter {
  @Field(() => CallBackStateEnum, { nullable: true })
  state?: keyof typeof CallBackStateEnum | null;
}

@ObjectType({ description: 'The outcome of an act on a call.' })
export class CallBackPayload {
  @Field(() => CallBackType)
  call: CallBackType;
}

export function presentCall(viewer: Viewer, row: CallBack): CallBackType {
  return presented(CallBackType, row, [], {
    fate: insider(viewer).allowed ? row.fate : null,
    requestedBy: staffMember(row.requestedById),
    viewerActions: actionsOpenTo(viewer, row, callBackActions),
  });
}
