import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Person } from './person.entity';

export enum SecrecyRegimeEnum {
  STATE_SECRET = 'STATE_SECRET',
  CONFIDENTIAL_AGREEMENT = 'CONFIDENTIAL_AGREEMENT',
}

registerEnumType(SecrecyRegimeEnum, {
  name: 'SecrecyRegime',
  description: 'Under which law information about the person is kept.',
  valuesConfig: {
    STATE_SECRET: { description: 'As a state secret: the strictest, and the default.' },
    CONFIDENTIAL_AGREEMENT: { description: 'As confidential, under a non-disclosure agreement.' },
  },
});

export enum ProtectionStateEnum {
  NONE = 'NONE',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(ProtectionStateEnum, {
  name: 'ProtectionState',
  description: 'Whether the person is under protection.',
  valuesConfig: { NONE: { description: 'Anonymous, or the identity is not in the vault yet.' } },
});

@ObjectType('ProtectedPerson', {
  description: 'A reporter or helper, by pseudonym. Who it is stands in no field.',
})
@Directive('@key(fields: "id")')
export class ProtectedPersonType {
  @Field(() => ID, { description: 'The pseudonym.' })
  id: string;

  @Field(() => SecrecyRegimeEnum, { nullable: true, description: 'Null where you may not know it.' })
  regime: string;

  @Field(() => ProtectionStateEnum, { nullable: true, description: 'Null where you may not know it.' })
  state: string;
}

export function presentPerson({ id, regime, state }: Person): ProtectedPersonType {
  return Object.assign(new ProtectedPersonType(), { id, regime, state });
}
