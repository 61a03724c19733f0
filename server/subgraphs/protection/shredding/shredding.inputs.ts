import { IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, NewInput } from '../inputs';

@InputType({ description: 'An identity is to be destroyed for good.' })
export class RequestShreddingInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'Pseudonym of the person.' })
  personId: string;

  @Length(5, 300)
  @Field({ description: 'The decision or rule it rests on. Write no name here.' })
  basis: string;
}

@InputType({ description: 'Another person agrees. The second agreement begins the destruction.' })
export class ApproveShreddingInput extends ChangeInput {}

@InputType({ description: 'The shredding is given up before it has begun.' })
export class WithdrawShreddingInput extends ChangeInput {}
