import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { MciPurpose as MciPurposeName } from '../../../calendar';
import { DateScalar, Tenge } from '../../../kernel';

export enum MciPurpose {
  ALL = 'ALL',
  FINES_TAXES = 'FINES_TAXES',
  BENEFITS = 'BENEFITS',
}

registerEnumType(MciPurpose, {
  name: 'MciPurpose',
  description: 'What a monthly calculation index is for.',
  valuesConfig: {
    ALL: { description: 'Everything.' },
    FINES_TAXES: { description: 'Fines and taxes.' },
    BENEFITS: { description: 'Benefits and other social payments.' },
  },
});

@ObjectType('MciRate', { description: 'The monthly calculation index (MCI) from a day on.' })
export class MciRateType {
  @Field(() => DateScalar, {
    description: 'The day from which it holds, until the next rate of its purpose.',
  })
  effectiveFrom: string;

  @Field(() => Tenge, { description: 'The index in tenge.' })
  amount: number;

  @Field(() => MciPurpose, { description: 'What it is for.' })
  purpose: MciPurposeName;

  @Field({ description: 'How far the row was checked.' })
  status: string;
}
