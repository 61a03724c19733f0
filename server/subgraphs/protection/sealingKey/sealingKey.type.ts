import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { SealingKey } from './sealingKey.entity';

@ObjectType('SealingKey', { description: 'The key identities are sealed to before they leave the client.' })
export class SealingKeyType {
  @Directive('@tag(name: "partner")')
  @Field(() => ID)
  keyId: string;

  @Directive('@tag(name: "partner")')
  @Field({ description: 'Uncompressed P-256 point, base64url.' })
  publicKey: string;

  @Directive('@tag(name: "partner")')
  @Field()
  suite: string;

  @Directive('@tag(name: "partner")')
  @Field({ description: 'Ask again before this time.' })
  notAfter: Date;

  @Directive('@tag(name: "partner")')
  @Field({ description: "The root's signature over key and validity. Believe nothing else of this answer." })
  certificate: string;
}

export function presentSealingKey(key: SealingKey): SealingKeyType {
  const { id: keyId, publicKey, suite, notAfter, certificate } = key;
  return Object.assign(new SealingKeyType(), { keyId, publicKey, suite, notAfter, certificate });
}
