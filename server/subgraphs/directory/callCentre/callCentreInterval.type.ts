import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { CallCentreMode as CallCentreModeName } from '../../../calendar';

export enum CallCentreMode {
  STAFFED = 'STAFFED',
  AUTO_RECORDED = 'AUTO_RECORDED',
}

registerEnumType(CallCentreMode, {
  name: 'CallCentreMode',
  description: 'How calls to 1424 are taken. They are taken around the clock either way.',
  valuesConfig: {
    STAFFED: { description: 'An operator answers.' },
    AUTO_RECORDED: { description: 'The call is recorded and registered when it ends.' },
  },
});

@ObjectType('CallCentreInterval', {
  description: 'A line of a schedule of 1424. Outside all lines of a profile calls are recorded.',
})
export class CallCentreIntervalType {
  @Field({ description: 'Which schedule it belongs to.' })
  profile: string;

  @Field({
    description:
      'A weekday (`SAT`), a range (`MON-FRI`), `HOLIDAY`, which goes before the weekday, or `ALL`.',
  })
  day: string;

  @Field(() => String, {
    nullable: true,
    description: 'First minute, `HH:mm` local time; none for the whole day.',
  })
  open: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The minute after the last, `HH:mm` up to `24:00`; none for the whole day.',
  })
  close: string | null;

  @Field(() => CallCentreMode, { description: 'How calls are taken then.' })
  mode: CallCentreModeName;
}
