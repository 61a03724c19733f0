import { IsInt, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NewInput } from '../inputs';

@InputType({ description: 'A share, sealed in the browser to the opening key of the vault.' })
export class EnterVaultShareInput extends NewInput {
  @IsInt()
  @Field(() => Int, { description: 'Version of the envelope.' })
  version: number;

  @Length(1, 100)
  @Field(() => ID, { description: 'The opening key it is sealed to.' })
  keyId: string;

  @Length(1, 100)
  @Field({ description: 'Encapsulated key, base64url.' })
  enc: string;

  @Length(1, 20_000)
  @Field({ description: 'Base64url. Bound to the idempotency key of this request.' })
  ciphertext: string;
}

@InputType({ description: 'The vault closes: nobody reads an identity until custodians open it again.' })
export class CloseVaultInput extends NewInput {}

@InputType({ description: 'A dealing of shares begins: the first, or one that replaces those in force.' })
export class StartShareCeremonyInput extends NewInput {}

@InputType({ description: 'A custodian takes part in a dealing of shares.' })
export class JoinShareCeremonyInput extends NewInput {
  @Length(80, 100)
  @Field({ description: 'One-time public key of this page: uncompressed P-256 point, base64url.' })
  publicKey: string;
}

@InputType({ description: 'The dealing under way is given up; the shares in force stay in force.' })
export class CancelShareCeremonyInput extends NewInput {}
