import { IsInt, IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CommandInput } from '../../kernel';

/** What every mutation's input has. */
@InputType()
export abstract class NewInput implements CommandInput {
  @Matches(/^[\w-]{8,64}$/)
  @Field(() => ID, {
    description:
      'A random value you choose for this act. Repeating the request with it changes nothing more.',
  })
  idempotencyKey: string;
}

/** What the input of a mutation that changes a reward case has. */
@InputType()
export abstract class CaseInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'The reward case.' })
  id: string;

  @IsInt()
  @Field(() => Int, {
    description: 'The `version` you read. Refused with STALE_VERSION if the case changed since.',
  })
  expectedVersion: number;
}
