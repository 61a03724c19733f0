import { Ctx, Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Language } from '../../../contracts/refusals';
import { DateScalar, type RequestContext } from '../../../kernel';
import { Lang } from '../langArgument';
import { profileInForce } from '../organizationProfile/organizationProfile.reference';
import { type Texts, textsOf } from '../texts';
import type { Department, DepartmentKindName } from './department.entity';

export enum DepartmentKind {
  CENTRAL = 'CENTRAL',
  OWN_SECURITY = 'OWN_SECURITY',
  TERRITORIAL = 'TERRITORIAL',
}

registerEnumType(DepartmentKind, {
  name: 'DepartmentKind',
  description: 'What kind of unit a department is.',
  valuesConfig: {
    CENTRAL: { description: 'The central office.' },
    OWN_SECURITY: { description: 'The unit that looks into reports about the service’s own employees.' },
    TERRITORIAL: { description: 'The department of a region or a city of republican status.' },
  },
});

@ObjectType('Department', { description: 'A unit of the service that takes in and handles reports.' })
@Directive('@key(fields: "code")')
export class DepartmentType {
  @Field(() => ID, { description: 'Two digits of the territory, or `CENTRAL`, `OSU`.' })
  @Directive('@tag(name: "partner")')
  code: string;

  @Field(() => DepartmentKind, { description: 'What kind of unit it is.' })
  kind: DepartmentKindName;

  @Field({ description: 'IANA time zone in which its days begin and its terms end.' })
  timeZone: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day; none where it is not known.' })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, if it was closed.' })
  validTo: string | null;

  names: Texts;
  ownAddress: Texts<string | null>;
  ownPhone: string | null;

  @Field(() => String, { description: 'What it is called.' })
  @Directive('@tag(name: "partner")')
  name(@Ctx() { viewer }: RequestContext, @Lang() lang?: Language): string {
    return this.names[lang ?? viewer.language];
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its postal address today: its own, or the central office’s where it has none.',
  })
  @Directive('@tag(name: "partner")')
  async address(@Ctx() ctx: RequestContext, @Lang() lang?: Language): Promise<string | null> {
    const language = lang ?? ctx.viewer.language;
    const own = this.ownAddress[language];
    if (own) return own;
    const profile = await profileInForce(ctx);
    return profile && textsOf(profile, 'address')[language];
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its phone today: its own, or the service’s where it has none.',
  })
  @Directive('@tag(name: "partner")')
  async phone(@Ctx() ctx: RequestContext): Promise<string | null> {
    return this.ownPhone ?? (await profileInForce(ctx))?.phone ?? null;
  }
}

export function presentDepartment(row: Department): DepartmentType {
  const { code, kind, timeZone, validFrom, validTo, phone } = row;
  return Object.assign(new DepartmentType(), {
    code,
    kind,
    timeZone,
    validFrom,
    validTo,
    names: textsOf(row, 'name'),
    ownAddress: textsOf(row, 'address'),
    ownPhone: phone,
  });
}
