import { Ctx, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Language } from '../../../contracts/refusals';
import type { RequestContext, Viewer } from '../../../kernel';
import { Lang } from '../langArgument';
import { type Texts, textsOf } from '../texts';
import type { PartnerAgency, PartnerAgencyKindName } from './partnerAgency.entity';
import { agencyActions } from './partnerAgency.policy';

export enum PartnerAgencyKind {
  PROSECUTOR = 'PROSECUTOR',
  AUDIT_BODY = 'AUDIT_BODY',
  POLICE = 'POLICE',
  COURT = 'COURT',
  MINISTRY = 'MINISTRY',
  PORTAL = 'PORTAL',
}

registerEnumType(PartnerAgencyKind, {
  name: 'PartnerAgencyKind',
  description: 'What kind of body a partner is.',
  valuesConfig: {
    PROSECUTOR: { description: 'A prosecutor’s office.' },
    AUDIT_BODY: { description: 'A body authorised to audit and inspect.' },
    POLICE: { description: 'Another criminal-prosecution body.' },
    COURT: { description: 'A court.' },
    MINISTRY: { description: 'A ministry or other government body.' },
    PORTAL: { description: 'The e-government portal.' },
  },
});

@ObjectType('PartnerAgency', {
  description: 'Another body that works with the service through its own client.',
})
@Directive('@key(fields: "id")')
export class PartnerAgencyType {
  @Field(() => ID, { description: 'Never changes; referrals name agencies by it.' })
  @Directive('@tag(name: "partner")')
  id: string;

  @Field({ description: 'Short name for lists.' })
  @Directive('@tag(name: "partner")')
  code: string;

  @Field(() => PartnerAgencyKind, { description: 'What kind of body it is.' })
  @Directive('@tag(name: "partner")')
  kind: PartnerAgencyKindName;

  @Field({ description: 'Whether its client is let in and referrals may go to it.' })
  @Directive('@tag(name: "partner")')
  active: boolean;

  @Field({ description: 'Its OAuth client id.' })
  clientId: string;

  @Field(() => Int, { description: 'Grows with each change; give it back as `expectedVersion`.' })
  version: number;

  @Field(() => [String], {
    description: 'Mutations open to you on this agency; each asks for the second factor.',
  })
  viewerActions: string[];

  names: Texts;

  @Field(() => String, { description: 'Its name.' })
  @Directive('@tag(name: "partner")')
  name(@Ctx() { viewer }: RequestContext, @Lang() lang?: Language): string {
    return this.names[lang ?? viewer.language];
  }
}

export function presentAgency(row: PartnerAgency, viewer: Viewer): PartnerAgencyType {
  const { id, code, kind, active, clientId, version } = row;
  return Object.assign(new PartnerAgencyType(), {
    id,
    code,
    kind,
    active,
    clientId,
    version,
    viewerActions: agencyActions(viewer, row),
    names: textsOf(row, 'name'),
  });
}

@ObjectType({ description: 'The agency as it is after the act.' })
export class PartnerAgencyPayload {
  @Field(() => PartnerAgencyType, { description: 'The agency.' })
  partnerAgency: PartnerAgencyType;
}
