import { Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CaseInput } from '../inputs';

@InputType({ description: 'Asks the vault to complete and send the payment order of an approved case.' })
export class PreparePayoutInput extends CaseInput {}

@InputType({ description: 'Confirms that the treasury paid.' })
export class ConfirmPayoutInput extends CaseInput {
  @Length(3, 64)
  @Matches(/^[\p{L}\d][\p{L}\d ./№-]*$/u)
  @Field({ description: 'The number under which the treasury made the payment. One number, one payment.' })
  treasuryReference: string;
}
