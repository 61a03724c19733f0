import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { LanguageEnum } from '../../../contracts/language';
import type { Letter } from './letter.entity';
import { letterActions } from './letter.policy';

export enum LetterStateEnum {
  QUEUED = 'QUEUED',
  PRINTED = 'PRINTED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
  RETURNED = 'RETURNED',
  COLLECTED = 'COLLECTED',
  NOT_DELIVERABLE = 'NOT_DELIVERABLE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(LetterStateEnum, {
  name: 'LetterState',
  description: 'Where a letter stands.',
  valuesConfig: {
    QUEUED: { description: 'Not sent yet; without a channel it waits for a usable identity.' },
    PRINTED: { description: 'Lies in the print spool, to be posted.' },
    SENT: { description: 'Given to the post, or taken by the mail server.' },
    UNKNOWN: { description: 'May or may not have left by e-mail. Never sent again by itself.' },
  },
});

export enum LetterChannelEnum {
  EMAIL = 'EMAIL',
  POST = 'POST',
}

registerEnumType(LetterChannelEnum, {
  name: 'LetterChannel',
  description: 'How a letter goes to the applicant.',
});

@ObjectType('Letter', {
  description: 'A notice on its way. To whom, and what it says, is known to the vault alone.',
})
@Directive('@key(fields: "id")')
export class LetterType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The notice it carries.' })
  noticeId: string;

  @Field(() => LetterStateEnum)
  state: string;

  @Field(() => LetterChannelEnum, { nullable: true, description: 'Null until the vault has addressed it.' })
  channel: string | null;

  @Field({ description: 'Registration or case number on the letter.' })
  reference: string;

  @Field(() => LanguageEnum)
  language: string;

  @Field()
  queuedAt: Date;

  @Field(() => Date, { nullable: true })
  postedAt: Date | null;

  @Field(() => String, { nullable: true })
  trackingNumber: string | null;

  @Field(() => String, { nullable: true, description: 'Why it came back or cannot be delivered.' })
  reason: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const LetterPage = pageTypeOf(LetterType, 'Letter');

@ObjectType({ description: 'The outcome of an act on a letter.' })
export class LetterPayload {
  @Field(() => LetterType)
  letter: LetterType;
}

@ObjectType({ description: 'A letter, opened by its addressee.' })
export class CollectNoticePayload {
  @Field()
  reference: string;

  @Field(() => LanguageEnum)
  language: string;

  @Field({ description: 'Date of the letter.' })
  date: Date;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field()
  signedBy: string;

  @Field({ description: 'The department that decided.' })
  departmentName: string;
}

export function presentLetter(viewer: Viewer, letter: Letter): LetterType {
  const {
    id,
    noticeId,
    state,
    channel,
    reference,
    language,
    queuedAt,
    postedAt,
    trackingNumber,
    reason,
    version,
  } = letter;
  return Object.assign(new LetterType(), {
    ...{
      id,
      noticeId,
      state,
      channel,
      reference,
      language,
      queuedAt,
      postedAt,
      trackingNumber,
      reason,
      version,
    },
    viewerActions: actionsOpenTo(viewer, letter, letterActions),
  });
}
