import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { Department } from '../stubs';
import type { OralStatementProtocol } from './protocol.entity';
import { ProtocolState } from './protocol.inputs';
import { protocolActions } from './protocol.policy';

@ObjectType('OralStatementProtocol', {
  description:
    'An oral statement while it is taken down; effective once both have signed, and then a report.',
})
@Directive('@key(fields: "id")')
export class ProtocolType {
  @Field(() => ID)
  id: string;

  @Field(() => ProtocolState)
  state: keyof typeof ProtocolState;

  @Field(() => Department)
  department: Department;

  @Field(() => LanguageEnum)
  language: Language;

  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  interpreter: string | null;

  @Field(() => Date, { nullable: true })
  warnedAt: Date | null;

  @Field(() => Date, { nullable: true })
  signedByApplicantAt: Date | null;

  @Field(() => Date, { nullable: true })
  signedByOfficialAt: Date | null;

  @Field()
  createdAt: Date;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];

  /** For the field that leads to the report. */
  reportId: string | null;
}

export const ProtocolPage = pageTypeOf(ProtocolType, 'OralStatementProtocol');

@ObjectType()
export class ProtocolPayload {
  @Field(() => ProtocolType)
  protocol: ProtocolType;
}

@ObjectType()
export class EffectiveProtocolPayload extends ProtocolPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The code the applicant asks with. Printed on the coupon.',
  })
  checkCode: string | null;
}

export function presentProtocol(protocol: OralStatementProtocol, viewer: Viewer): ProtocolType {
  const { id, state, language, text, interpreter, warnedAt, signedByApplicantAt } = protocol;
  const { signedByOfficialAt, createdAt, version, reportId } = protocol;
  return Object.assign(new ProtocolType(), {
    id,
    state,
    department: { code: protocol.departmentCode },
    language,
    text,
    interpreter,
    warnedAt,
    signedByApplicantAt,
    signedByOfficialAt,
    createdAt,
    version,
    reportId,
    viewerActions: actionsOpenTo(viewer, protocol, protocolActions),
  });
}
