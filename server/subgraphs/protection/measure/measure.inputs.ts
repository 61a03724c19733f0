import { IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { ReasonedInput } from '../record/record.inputs';
import { measureKinds } from './measureKinds';

export const MeasureKindEnum = Object.fromEntries(measureKinds.map((kind) => [kind, kind])) as {
  [K in (typeof measureKinds)[number]]: K;
};

registerEnumType(MeasureKindEnum, {
  name: 'MeasureKind',
  description: 'A measure of state protection.',
  valuesConfig: {
    RELOCATION: { description: 'Relocation, change of work or study. Exceptional.' },
    DOCUMENT_REPLACEMENT: { description: 'Replacement of documents. Exceptional.' },
    APPEARANCE_CHANGE: { description: 'Change of appearance. Exceptional.' },
  },
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'A measure is thought necessary. `id` is the protection record.' })
export class ProposeMeasureInput extends ChangeInput {
  @IsEnum(MeasureKindEnum)
  @Field(() => MeasureKindEnum)
  kind: (typeof measureKinds)[number];

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'Why it is necessary (R89). Kept sealed.' })
  necessity: string;

  @IsOptional()
  @Length(0, 8000)
  @Field(() => String, {
    nullable: true,
    description:
      'Why other measures cannot suffice: asked for where the measure is exceptional. Kept sealed.',
  })
  whyOthersDoNotSuffice?: string | null;
}

@InputType({ description: 'The first of two approvals of an exceptional measure.' })
export class EndorseMeasureInput extends ChangeInput {}

@InputType({ description: 'The measure is approved.' })
export class ApproveMeasureInput extends ChangeInput {}

@InputType({ description: 'The measure is not taken.' })
export class RejectMeasureInput extends ReasonedInput {}

@InputType({ description: 'The measure was handed to whoever carries it out.' })
export class BringMeasureIntoForceInput extends ChangeInput {
  @Matches(/\S/)
  @Length(1, 1000)
  @Field({ description: 'Who carries it out; not the body that decided. Kept sealed.' })
  executor: string;

  @Matches(DAY)
  @Field({ description: 'The day on which its need is looked at again, `YYYY-MM-DD`.' })
  reviewOn: string;
}

@InputType({ description: 'The measure is still needed.' })
export class ExtendMeasureInput extends ReasonedInput {
  @Matches(DAY)
  @Field({ description: 'The day of the next review, `YYYY-MM-DD`.' })
  reviewOn: string;
}

@InputType({ description: 'The measure ends.' })
export class LiftMeasureInput extends ReasonedInput {}
