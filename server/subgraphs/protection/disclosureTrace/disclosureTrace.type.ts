import { Field, ID, ObjectType } from 'type-graphql';
import { isRefusalCode, refusalText } from '../../../contracts/refusals';
import { type AuditEntry, pageTypeOf, type Viewer } from '../../../kernel';
import { DisclosureFieldEnum } from '../disclosureRequest/disclosureField.enum';
import { enumOf } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type TraceKind, traceKinds } from './traceKinds';

export const DisclosureTraceKind = enumOf(
  'DisclosureTraceKind',
  'What happened on the way to an identity.',
  Object.keys(traceKinds) as TraceKind[],
  {
    LOOKED: 'Somebody looked.',
    LOOK_REFUSED: 'Somebody was kept from looking.',
    GRANTED: 'A second person granted it.',
    REQUEST_REFUSED: 'A request was refused.',
    REVOKED: 'A grant was closed before its end.',
    FULFILLED: 'The last look of a grant was taken.',
    EXPIRED: 'The time of a grant was over.',
  },
);

@ObjectType('DisclosureTrace', {
  description: 'One entry of the vault’s audit about a disclosure, without the identity.',
})
export class DisclosureTraceType {
  @Field(() => ID)
  id: string;

  @Field()
  at: Date;

  @Field(() => DisclosureTraceKind)
  kind: TraceKind;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Who did it; null for the system itself.' })
  by: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Whose grant it is.' })
  reader: StaffMemberRef | null;

  @Field(() => [DisclosureFieldEnum], { description: 'What was shown, or what may be seen.' })
  fields: DisclosureFieldEnum[];

  @Field(() => String, { nullable: true, description: 'Code of the refusal or of its reason.' })
  code: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What whoever was kept from looking was told, in your language.',
  })
  told: string | null;

  subjectId: string | null;
}

export const DisclosureTracePage = pageTypeOf(DisclosureTraceType, 'DisclosureTrace');

export function presentTrace({ language }: Viewer, entry: AuditEntry): DisclosureTraceType {
  const details = JSON.parse(entry.details) as Record<string, string | null | undefined>;
  const kinds = Object.entries(traceKinds) as [TraceKind, string][];
  const code = details.code ?? details.reason ?? null;
  return Object.assign(new DisclosureTraceType(), {
    id: entry.id,
    at: new Date(entry.at),
    kind: kinds.find(([, action]) => action === entry.action)![0],
    by: staffMember(entry.actor),
    reader: staffMember(details.grantee ?? null),
    fields: (details.fields?.split(' ') ?? []) as DisclosureFieldEnum[],
    code,
    told: details.code && isRefusalCode(details.code) ? refusalText(details.code, language) : null,
    subjectId: entry.subjectId,
  });
}
