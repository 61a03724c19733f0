import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { HolidayKind as HolidayKindName } from '../../../calendar';
import type { Language } from '../../../contracts/refusals';
import { DateScalar, type RequestContext } from '../../../kernel';
import { Lang } from '../langArgument';
import type { Texts } from '../texts';

export enum HolidayKind {
  HOLIDAY = 'HOLIDAY',
  DAY_OFF_NEVER_MOVED = 'DAY_OFF_NEVER_MOVED',
  TRANSFER = 'TRANSFER',
  WORKING_DAY = 'WORKING_DAY',
}

registerEnumType(HolidayKind, {
  name: 'HolidayKind',
  description: 'How a day differs from its weekday.',
  valuesConfig: {
    HOLIDAY: { description: 'A national or state holiday.' },
    DAY_OFF_NEVER_MOVED: { description: 'A day off that brings no other in its place.' },
    TRANSFER: { description: 'A working day made a day off, in place of a holiday on a weekend.' },
    WORKING_DAY: { description: 'A day off made a working day.' },
  },
});

@ObjectType('Holiday', { description: 'A day that is not worked, or is worked, against its weekday.' })
export class HolidayType {
  @Field(() => DateScalar, { description: 'The day.' })
  date: string;

  @Field(() => HolidayKind, { description: 'How it differs from its weekday.' })
  kind: HolidayKindName;

  @Field({ description: 'How far the row was checked.' })
  status: string;

  names: Texts;

  @Field(() => String, { description: 'What is celebrated, or which day it stands for.' })
  name(@Ctx() { viewer }: RequestContext, @Lang() lang?: Language): string {
    return this.names[lang ?? viewer.language];
  }
}
