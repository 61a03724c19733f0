import { Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PartnerAgencyKindName } from './partnerAgency.entity';
import { PartnerAgencyKind } from './partnerAgency.type';

const KEY = 'Chosen by you, new for each act; repeating the request with it changes nothing more.';

@InputType({ description: 'A new partner agency and its client.' })
export class RegisterPartnerAgencyInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field({ description: 'OAuth client id: lower-case letters, digits, dots and hyphens; never given again.' })
  @Matches(/^[a-z][a-z0-9.-]{1,30}[a-z0-9]$/)
  clientId: string;

  @Field({ description: 'Short name for lists: capital letters, digits and hyphens.' })
  @Matches(/^[A-Z][A-Z0-9-]{1,31}$/)
  code: string;

  @Field(() => PartnerAgencyKind, { description: 'What kind of body it is.' })
  kind: PartnerAgencyKindName;

  @Field({ description: 'Its name in Kazakh.' })
  @Length(2, 200)
  nameKk: string;

  @Field({ description: 'Its name in Russian.' })
  @Length(2, 200)
  nameRu: string;

  @Field({ description: 'Its name in English.' })
  @Length(2, 200)
  nameEn: string;
}

@InputType({ description: 'The agency whose client to shut out.' })
export class DisablePartnerAgencyInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which agency.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}
