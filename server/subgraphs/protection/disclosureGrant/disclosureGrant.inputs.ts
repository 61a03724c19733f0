import { Length, Matches, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { SignatureInput } from '../passkey/passkey.inputs';

@InputType({ description: 'The named reader looks at what was granted.' })
export class ViewIdentityInput extends ChangeInput {
  @Length(87, 87)
  @Matches(/^[A-Za-z0-9_-]+$/)
  @Field(() => String, {
    description:
      'A key made for this one look: base64url of an uncompressed P-256 point. The answer is sealed to it.',
  })
  answerKey: string;

  @ValidateNested()
  @Field(() => SignatureInput, { description: 'Over the grant, the number of the look, and the key.' })
  signature: SignatureInput;
}

@InputType({ description: 'A grant is ended at once.' })
export class RevokeDisclosureGrantInput extends ChangeInput {}
