import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { StaffMember, staffStub } from '../stubs';
import type { Notice, NoticeKind as Kind } from './notice.entity';
import type { NoticeState as State } from './notice.lifecycle';
import { noticeActions } from './notice.policy';
import { noticeTitle } from './templates';

export const NoticeKind: { [name in Kind]: name } = {
  RETURNED_WITH_EXPLANATION: 'RETURNED_WITH_EXPLANATION',
  ERDR_REGISTERED: 'ERDR_REGISTERED',
  REFERRED: 'REFERRED',
  SENT_WITHOUT_ERDR: 'SENT_WITHOUT_ERDR',
  CHARGED_OFF: 'CHARGED_OFF',
  REFERRAL_ANSWERED: 'REFERRAL_ANSWERED',
};
export const NoticeState: { [name in State]: name } = {
  PENDING: 'PENDING',
  PREPARED: 'PREPARED',
  SIGNED: 'SIGNED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  COLLECTED_IN_PERSON: 'COLLECTED_IN_PERSON',
  RETURNED_UNDELIVERED: 'RETURNED_UNDELIVERED',
  NOT_DELIVERABLE: 'NOT_DELIVERABLE',
};
registerEnumType(NoticeKind, { name: 'NoticeKind', description: 'Which decision a notice tells of.' });
registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'How far a notice is on its way to the applicant.',
});

@ObjectType('Notice', {
  description: 'What the applicant is told in writing of a decision. The vault addresses it.',
})
@Directive('@key(fields: "id")')
export class NoticeType {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeKind)
  kind: Kind;

  @Field(() => NoticeState)
  state: State;

  @Field(() => LanguageEnum, { description: 'Language of the letter.' })
  language: Language;

  @Field({ description: 'Heading of the letter.' })
  title: string;

  @Field({ description: 'What the letter says, without name and address.' })
  body: string;

  @Field(() => StaffMember, { nullable: true })
  preparedBy: StaffMember | null;

  @Field(() => StaffMember, { nullable: true })
  signedBy: StaffMember | null;

  @Field(() => Date, { nullable: true })
  sentAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it reached the applicant or was found not to.' })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Code of why it could not be delivered.' })
  reason: string | null;

  @Field()
  createdAt: Date;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];

  /** For the field that leads back to the report. */
  reportId: string;
}

export const NoticePage = pageTypeOf(NoticeType, 'Notice');

@ObjectType()
export class NoticePayload {
  @Field(() => NoticeType)
  notice: NoticeType;
}

export function presentNotice(notice: Notice, viewer: Viewer): NoticeType {
  const { id, kind, state, language, body, sentAt, settledAt, reason, createdAt, version, reportId } = notice;
  return Object.assign(new NoticeType(), {
    id,
    kind,
    state,
    language,
    title: noticeTitle(kind, language),
    body,
    preparedBy: staffStub(notice.preparedById),
    signedBy: staffStub(notice.signedById),
    sentAt,
    settledAt,
    reason,
    createdAt,
    version,
    reportId,
    viewerActions: actionsOpenTo(viewer, notice, noticeActions),
  });
}
