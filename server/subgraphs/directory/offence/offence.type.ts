import { Ctx, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Language } from '../../../contracts/refusals';
import { DateScalar, type RequestContext } from '../../../kernel';
import { Lang } from '../langArgument';
import { type Texts, textsOf } from '../texts';
import type { GravityName, Offence } from './offence.entity';

export enum Gravity {
  ADMINISTRATIVE = 'ADMINISTRATIVE',
  MINOR = 'MINOR',
  MEDIUM = 'MEDIUM',
  SERIOUS = 'SERIOUS',
  PARTICULARLY_SERIOUS = 'PARTICULARLY_SERIOUS',
}

registerEnumType(Gravity, {
  name: 'Gravity',
  description: 'How grave an offence is, by its maximum term (Criminal Code, article 11).',
  valuesConfig: {
    ADMINISTRATIVE: { description: 'An administrative offence, not a crime.' },
    MINOR: { description: 'Up to two years.' },
    MEDIUM: { description: 'Up to five years.' },
    SERIOUS: { description: 'Up to twelve years.' },
    PARTICULARLY_SERIOUS: { description: 'More than twelve years, or life.' },
  },
});

@ObjectType('Offence', { description: 'An article, part and point of a code of law.' })
@Directive('@key(fields: "id")')
export class OffenceType {
  @Field(() => ID, { description: 'Code, article, part and point in one, for example `CC-366-3`.' })
  @Directive('@tag(name: "partner")')
  id: string;

  @Field({ description: '`CC`, the Criminal Code, or `COAO`, the Code of Administrative Offences.' })
  @Directive('@tag(name: "partner")')
  code: string;

  @Field({ description: 'Number of the article.' })
  @Directive('@tag(name: "partner")')
  article: string;

  @Field(() => String, { nullable: true, description: 'Part of the article, where it has parts.' })
  @Directive('@tag(name: "partner")')
  part: string | null;

  @Field(() => String, { nullable: true, description: 'Point of the part, where one is meant.' })
  @Directive('@tag(name: "partner")')
  point: string | null;

  @Field(() => Gravity, { nullable: true, description: 'How grave it is; none where no reward hangs on it.' })
  @Directive('@tag(name: "partner")')
  gravity: GravityName | null;

  @Field(() => Int, { nullable: true, description: 'Maximum term of imprisonment in years.' })
  @Directive('@tag(name: "partner")')
  maxYears: number | null;

  @Field({ description: 'Whether the law lists it as a corruption offence.' })
  @Directive('@tag(name: "partner")')
  isCorruption: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force as it stands here.' })
  @Directive('@tag(name: "partner")')
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force as it stands here.' })
  @Directive('@tag(name: "partner")')
  validTo: string | null;

  @Field({ description: 'How far the row was checked.' })
  @Directive('@tag(name: "partner")')
  status: string;

  titles: Texts;

  @Field(() => String, { description: 'Title of the article.' })
  @Directive('@tag(name: "partner")')
  title(@Ctx() { viewer }: RequestContext, @Lang() lang?: Language): string {
    return this.titles[lang ?? viewer.language];
  }
}

export function presentOffence(row: Offence): OffenceType {
  const { id, code, article, part, point, gravity, maxYears, isCorruption, validFrom, validTo, status } = row;
  return Object.assign(new OffenceType(), {
    id,
    code,
    article,
    part,
    point,
    gravity,
    maxYears,
    isCorruption,
    validFrom,
    validTo,
    status,
    titles: textsOf(row, 'title'),
  });
}
