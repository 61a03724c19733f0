import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { ReasonedInput } from '../record/record.inputs';

@InputType({ description: 'Two records are thought to be about one person. `id` is one of them.' })
export class ProposeMergeInput extends ReasonedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The pseudonym of the other.' })
  otherPseudonym: string;
}

@InputType({ description: 'A second person agrees: they are one.' })
export class ApproveMergeInput extends ChangeInput {}

@InputType({ description: 'They are not one.' })
export class DeclineMergeInput extends ChangeInput {}

@InputType({ description: 'The merge is thought to be a mistake.' })
export class ProposeMergeUndoInput extends ReasonedInput {}

@InputType({ description: 'The merge stays.' })
export class KeepMergeInput extends ChangeInput {}

@InputType({ description: 'A second person undoes the merge.' })
export class UndoMergeInput extends ChangeInput {}
