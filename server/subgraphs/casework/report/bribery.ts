import { Field, InputType, ObjectType } from 'type-graphql';
import { IsOptional, Length } from 'class-validator';
import { TengeScalar } from '../../../kernel';
import { BribeNature, BriberyDirection } from './report.enums';

/** R54: what a statement about a bribe should say. Nothing here is a reason to refuse (R55). */
@ObjectType('BriberyStatement', {
  description:
    'The four elements a statement about a bribe should have; what is missing is marked, never refused.',
})
@InputType('BriberyStatementInput')
export class BriberyStatement {
  @Field(() => BriberyDirection, { nullable: true })
  direction?: BriberyDirection | null;

  @IsOptional()
  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'Surname of the official named.' })
  officialSurname?: string | null;

  @IsOptional()
  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'First name of the official named.' })
  officialFirstName?: string | null;

  @IsOptional()
  @Length(1, 100)
  @Field(() => String, {
    nullable: true,
    description: 'Patronymic of the official named, where there is one.',
  })
  officialPatronymic?: string | null;

  @IsOptional()
  @Length(1, 300)
  @Field(() => String, { nullable: true })
  officialPosition?: string | null;

  @IsOptional()
  @Length(1, 300)
  @Field(() => String, { nullable: true })
  officialInstitution?: string | null;

  @Field(() => TengeScalar, { nullable: true })
  amountTenge?: number | null;

  @Field(() => BribeNature, { nullable: true })
  nature?: BribeNature | null;

  @IsOptional()
  @Length(1, 2000)
  @Field(() => String, { nullable: true, description: 'For which actions or inaction.' })
  forActions?: string | null;

  @IsOptional()
  @Length(1, 2000)
  @Field(() => String, { nullable: true, description: 'When, where and how it is or was handed over.' })
  transfer?: string | null;
}

const elements: [keyof BriberyStatement, string][] = [
  ['officialSurname', 'official.surname'],
  ['officialFirstName', 'official.firstName'],
  ['officialPatronymic', 'official.patronymic'],
  ['officialPosition', 'official.position'],
  ['officialInstitution', 'official.institution'],
  ['nature', 'nature'],
  ['forActions', 'forActions'],
  ['transfer', 'transfer'],
];

/**
 * Elements of R54 that the statement lacks. An amount is asked for where the bribe is a thing of value
 * that has one; the direction is not one of the four elements.
 */
export function missingElements(statement: BriberyStatement): string[] {
  const missing = elements.filter(([field]) => !statement[field]).map(([, name]) => name);
  const countable =
    statement.nature === undefined || statement.nature === null || statement.nature === 'ITEMS';
  if (countable && !statement.amountTenge) missing.push('amountTenge');
  return missing;
}
