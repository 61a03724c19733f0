import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({
  description: 'An identity sealed by the sealing SDK to the vault. Nobody but the vault can open it.',
})
export class EnvelopeInput {
  @Field(() => Int)
  version: number;

  @Length(1, 100)
  @Field(() => ID, { description: 'Which sealing key was used.' })
  keyId: string;

  @Length(1, 100)
  @Field({ description: 'HPKE encapsulated key, base64url.' })
  enc: string;

  @Length(1, 200_000)
  @Field({ description: 'HPKE ciphertext, base64url.' })
  ciphertext: string;

  @Length(8, 64)
  @Field({
    description: 'What the envelope was bound to when it was sealed: this request’s `idempotencyKey`.',
  })
  binding: string;
}
