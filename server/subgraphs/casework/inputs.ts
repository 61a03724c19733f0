import { IsInt, IsUUID, Length, Matches } from 'class-validator';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
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

/** A change that must say why. */
@InputType()
export abstract class ReasonedInput extends ChangeInput {
  @Length(3, 4000)
  @Field({ description: 'Why, in words that will stand in the record. Name nobody who reports.' })
  reason: string;
}

/** The same for inputs partners use: tagged field by field, so that nothing reaches them unasked. */
const PARTNER = '@tag(name: "partner")';

/** What a partner's mutation has. */
@InputType()
export abstract class PartnerNewInput implements CommandInput {
  @Matches(/^[\w-]{8,64}$/)
  @Directive(PARTNER)
  @Field(() => ID, {
    description:
      'A random value you choose for this act. Repeating the request with it changes nothing more.',
  })
  idempotencyKey: string;
}

/** What a partner's mutation that changes a record has. */
@InputType()
export abstract class PartnerChangeInput extends PartnerNewInput {
  @IsUUID()
  @Directive(PARTNER)
  @Field(() => ID, { description: 'The record to change.' })
  id: string;

  @IsInt()
  @Directive(PARTNER)
  @Field(() => Int, {
    description: 'The `version` you read. Refused with STALE_VERSION if somebody changed the record since.',
  })
  expectedVersion: number;
}
