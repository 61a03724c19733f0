import { IsEnum, IsOptional, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, NewInput } from '../inputs';
import { SignedActEnum } from './signedAct.enum';

const BASE64URL = /^[A-Za-z0-9_-]+$/;

@InputType({
  description: 'A passkey’s signature, as `navigator.credentials.get` gives it; texts are base64url.',
})
export class SignatureInput {
  @IsUUID()
  @Field(() => ID, { description: 'The challenge from `beginSignedAct`.' })
  challengeId: string;

  @Matches(BASE64URL)
  @MaxLength(1400)
  @Field(() => String)
  credentialId: string;

  @Matches(BASE64URL)
  @MaxLength(4000)
  @Field(() => String)
  authenticatorData: string;

  @Matches(BASE64URL)
  @MaxLength(4000)
  @Field(() => String)
  clientDataJSON: string;

  @Matches(BASE64URL)
  @MaxLength(2000)
  @Field(() => String)
  signature: string;
}

@InputType({ description: 'Asks for a challenge to make a passkey with.' })
export class BeginPasskeyEnrolmentInput extends NewInput {}

@InputType({ description: 'Asks for a challenge to sign an act with.' })
export class BeginSignedActInput extends NewInput {
  @IsEnum(SignedActEnum)
  @Field(() => SignedActEnum)
  act: SignedActEnum;

  @Matches(/^[\w-]{8,64}$/)
  @Field(() => ID, {
    description: 'The record the act is about; for an act that makes one, the idempotency key it will carry.',
  })
  subjectId: string;
}

@InputType({ description: 'A new passkey, as `navigator.credentials.create` gives it; texts are base64url.' })
export class EnrolPasskeyInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'The challenge from `beginPasskeyEnrolment`.' })
  challengeId: string;

  @Length(1, 80)
  @Field(() => String, { description: 'What its owner calls it.' })
  label: string;

  @Matches(BASE64URL)
  @MaxLength(1400)
  @Field(() => String)
  credentialId: string;

  @Matches(BASE64URL)
  @MaxLength(4000)
  @Field(() => String)
  clientDataJSON: string;

  @Matches(BASE64URL)
  @MaxLength(8000)
  @Field(() => String)
  attestationObject: string;

  @IsOptional()
  @Length(43, 43)
  @Field(() => String, {
    nullable: true,
    description:
      'HMAC-SHA256 under an enrolment code from the vault’s host, which makes the passkey active at once. The code itself is never sent.',
  })
  codeProof?: string | null;
}

@InputType({ description: 'A second person confirms whose passkey it is.' })
export class ConfirmPasskeyInput extends ChangeInput {
  @ValidateNested()
  @Field(() => SignatureInput, {
    description: 'Over the passkey, its owner and the fingerprint that the owner read out.',
  })
  signature: SignatureInput;
}

@InputType({ description: 'A passkey is closed for good.' })
export class RevokePasskeyInput extends ChangeInput {}
