import { IsEnum, Length, Matches } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { ChangeInput, NewInput } from '../inputs';

export enum LetterReturnReason {
  UNCLAIMED = 'UNCLAIMED',
  WRONG_ADDRESS = 'WRONG_ADDRESS',
  REFUSED = 'REFUSED',
  DECEASED = 'DECEASED',
}

registerEnumType(LetterReturnReason, {
  name: 'LetterReturnReason',
  description: 'Why a letter came back.',
  valuesConfig: {
    UNCLAIMED: { description: 'Nobody fetched it; it may be posted again.' },
    WRONG_ADDRESS: { description: 'The addressee is not known there.' },
    REFUSED: { description: 'The addressee refused it.' },
    DECEASED: { description: 'The addressee has died.' },
  },
});

@InputType({ description: 'A letter was given to the post.' })
export class RecordLetterPostedInput extends ChangeInput {
  @Matches(/^[A-Z0-9-]{4,40}$/i)
  @Field({ description: "The post's number for the item: the proof of posting." })
  trackingNumber: string;
}

@InputType({ description: 'The post confirmed that a letter was delivered.' })
export class RecordLetterDeliveredInput extends ChangeInput {}

@InputType({ description: 'A letter came back, or a mail bounced.' })
export class RecordLetterReturnedInput extends ChangeInput {
  @IsEnum(LetterReturnReason)
  @Field(() => LetterReturnReason)
  reason: LetterReturnReason;
}

@InputType({ description: 'The two codes that open a letter.' })
export class CollectNoticeInput extends NewInput {
  @Length(4, 40)
  @Field({ description: 'From the e-mail that announced the letter.' })
  collectCode: string;

  @Length(4, 40)
  @Field({ description: 'From the notification coupon.' })
  checkCode: string;
}
