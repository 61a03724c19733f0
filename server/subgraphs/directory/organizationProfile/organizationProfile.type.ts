import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Language } from '../../../contracts/refusals';
import { DateScalar, type RequestContext } from '../../../kernel';
import { Lang } from '../langArgument';
import { type Texts, textsOf } from '../texts';
import type { OrganizationProfile } from './organizationProfile.entity';

@ObjectType('OrganizationProfile', {
  description:
    'What the service was called and where it sat over a span of days. Documents print that of their day.',
})
export class OrganizationProfileType {
  @Field(() => DateScalar, { description: 'Its first day.' })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; none while it holds.' })
  validTo: string | null;

  @Field({ description: 'Phone of the service.' })
  phone: string;

  @Field({ description: 'How far the row was checked.' })
  status: string;

  names: Texts;
  addresses: Texts;

  @Field(() => String, { description: 'The service’s full name.' })
  name(@Ctx() { viewer }: RequestContext, @Lang() lang?: Language): string {
    return this.names[lang ?? viewer.language];
  }

  @Field(() => String, { description: 'Postal address of the central office.' })
  address(@Ctx() { viewer }: RequestContext, @Lang() lang?: Language): string {
    return this.addresses[lang ?? viewer.language];
  }
}

export function presentProfile(row: OrganizationProfile): OrganizationProfileType {
  const { validFrom, validTo, phone, status } = row;
  return Object.assign(new OrganizationProfileType(), {
    validFrom,
    validTo,
    phone,
    status,
    names: textsOf(row, 'name'),
    addresses: textsOf(row, 'address'),
  });
}
