import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';

@InputType()
export class PrepareNoticeInput extends ChangeInput {
  @Length(10, 8000)
  @Field({ description: 'What the letter says. The vault adds the name and address; write neither here.' })
  body: string;
}

@InputType()
export class SignNoticeInput extends ChangeInput {}
