import { Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';

/** A change that has to say why. The reason is sealed under the person's key. */
@InputType()
export abstract class ReasonedInput extends ChangeInput {
  @Matches(/\S/)
  @Length(1, 4000)
  @Field({ description: 'Why. Kept sealed; name nobody who need not be named.' })
  reason: string;
}

@InputType({ description: 'A protection officer has looked at what the system opened.' })
export class ConfirmProtectionInput extends ChangeInput {}

@InputType({ description: 'Protection is no longer needed, in the view of one person.' })
export class ProposeProtectionEndInput extends ReasonedInput {}

@InputType({ description: 'Protection goes on.' })
export class DeclineProtectionEndInput extends ChangeInput {}

@InputType({ description: 'A second person ends protection.' })
export class EndProtectionInput extends ChangeInput {}

@InputType({ description: 'The data must be kept, for a court or an inquiry.' })
export class PlaceLegalHoldInput extends ReasonedInput {}

@InputType({ description: 'The hold is no longer needed, in the view of one person.' })
export class ProposeHoldReleaseInput extends ChangeInput {}

@InputType({ description: 'The hold stays.' })
export class DeclineHoldReleaseInput extends ChangeInput {}

@InputType({ description: 'A second person lifts the hold.' })
export class ReleaseLegalHoldInput extends ChangeInput {}
