import { IsInt, IsUUID, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { CommandInput, PageRequest } from '../../kernel';

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

/** What the input of a mutation that changes a record has. */
@InputType()
export abstract class ChangeInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'The record to change.' })
  id: string;

  @IsInt()
  @Field(() => Int, {
    description: 'The `version` you read. Refused with STALE_VERSION if somebody changed the record since.',
  })
  expectedVersion: number;
}

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows at most, 1 to 100.' })
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before. Leave it out for the first page.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows to skip, up to 10000: for jumping. For going on, pass `after` instead.',
  })
  offset?: number | null;
}

/** The page request the kernel understands; null counts as left out. */
export function pageRequest({ first, after, offset }: PageArgs): PageRequest {
  return { first, ...(after && { after }), ...(typeof offset === 'number' && { offset }) };
}
