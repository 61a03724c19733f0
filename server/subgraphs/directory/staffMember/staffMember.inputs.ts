import { Field, ID, InputType, Int } from 'type-graphql';

const KEY = 'Chosen by you, new for each act; repeating the request with it changes nothing more.';

@InputType({ description: 'The account to close.' })
export class DisableStaffMemberInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Whose account.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}
