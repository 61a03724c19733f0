import { IsDate, IsEnum, Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { enumOf } from '../present';
import { contactDirections, contactMeans } from './contact.entity';

export const ContactMeansEnum = enumOf('ContactMeans', 'By what a person is reached.', contactMeans);
export const ContactDirectionEnum = enumOf('ContactDirection', 'Who turned to whom.', contactDirections);

@InputType({ description: 'A contact with the person. `id` is the protection record.' })
export class LogContactInput extends ChangeInput {
  @IsEnum(ContactDirectionEnum)
  @Field(() => ContactDirectionEnum)
  direction: keyof typeof ContactDirectionEnum;

  @IsEnum(ContactMeansEnum)
  @Field(() => ContactMeansEnum)
  means: keyof typeof ContactMeansEnum;

  @IsDate()
  @Field({ description: 'When it was.' })
  contactedAt: Date;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What was said. Kept sealed.' })
  summary: string;
}

@InputType({ description: 'How the person wishes to be reached. `id` is the protection record.' })
export class RecordContactWishInput extends ChangeInput {
  @IsEnum(ContactMeansEnum)
  @Field(() => ContactMeansEnum)
  means: keyof typeof ContactMeansEnum;

  @Matches(/\S/)
  @Length(1, 4000)
  @Field({ description: 'When, where, by whom, by which word it is known that it is safe. Kept sealed.' })
  wish: string;
}
