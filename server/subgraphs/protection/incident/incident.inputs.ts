import { Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { ReasonedInput } from '../record/record.inputs';

@InputType({ description: 'Somebody may have learnt who the person is. `id` is the protection record.' })
export class ReportLeakInput extends ChangeInput {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field({ description: 'From when it may have been known, `YYYY-MM-DD`.' })
  suspectedSince: string;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What points to it. Kept sealed.' })
  circumstances: string;
}

@InputType({ description: 'What was done to keep the person safe.' })
export class RecordLeakMeasuresInput extends ChangeInput {
  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What was done so far, whole: it replaces what stood there. Kept sealed.' })
  measuresTaken: string;
}

@InputType({ description: 'It was a disclosure.' })
export class ConfirmLeakInput extends ReasonedInput {}

@InputType({ description: 'It was not.' })
export class RefuteLeakInput extends ReasonedInput {}

@InputType({ description: 'Liability was settled, and the person is safe.' })
export class CloseIncidentInput extends ReasonedInput {}
