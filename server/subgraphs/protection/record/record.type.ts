import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { SecrecyRegimeEnum } from '../person/person.type';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type ProtectionRecord, recordTexts } from './record.entity';
import { retentionLifecycle, recordLifecycle } from './record.lifecycle';
import { recordActions } from './record.policy';

export const RecordStateEnum = enumOf(
  'ProtectionRecordState',
  'Where the protection of a person stands.',
  recordLifecycle.states,
  { NONE: 'Not opened yet.', END_PROPOSED: 'One person holds that it may end; a second decides.' },
);
export const RetentionEnum = enumOf(
  'RetentionState',
  'What may become of the data about a person.',
  retentionLifecycle.states,
  {
    KEPT: 'Kept; may be shredded by two persons.',
    HELD: 'Under a legal hold: nothing is shredded.',
    RELEASE_PROPOSED: 'Still held; one person holds that it may be released.',
    SHREDDED: 'The key was destroyed: nobody can read it any more.',
  },
);
export const PersonRoleEnum = enumOf('PersonRole', 'How the person helps.', ['REPORTER', 'HELPER'] as const, {
  HELPER: 'Helps without having reported (R91).',
});

@ObjectType({ description: 'What was written about a record, opened for you. Each look is in the audit.' })
export class ProtectionRecordTexts {
  @Field(() => String, { nullable: true, description: 'How a helper helps.' })
  assistance: string | null;

  @Field(() => String, { nullable: true, description: 'Why protection may end.' })
  endReason: string | null;

  @Field(() => String, { nullable: true, description: 'Why the data must be kept.' })
  holdReason: string | null;
}

@ObjectType('ProtectionRecord', {
  description: 'The protection of one person, by pseudonym. For cleared insiders only.',
})
export class ProtectionRecordType {
  row: ProtectionRecord;

  @Field(() => ID)
  id: string;

  @Field({ description: 'A random number to name the record by; it counts nothing.' })
  number: string;

  @Field(() => ID, { description: 'The pseudonym.' })
  personId: string;

  @Field(() => PersonRoleEnum)
  role: string;

  @Field(() => RecordStateEnum)
  state: string;

  @Field(() => RetentionEnum)
  retention: string;

  @Field(() => SecrecyRegimeEnum)
  regime: string;

  @Field()
  openedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When an officer confirmed what the system opened.' })
  confirmedAt: Date | null;

  @Field(() => StaffMemberRef, { nullable: true })
  confirmedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  endProposedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when a legal hold stands.' })
  heldSince: Date | null;

  @Field(() => StaffMemberRef, { nullable: true })
  heldBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  releaseProposedBy: StaffMemberRef | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const ProtectionRecordPage = pageTypeOf(ProtectionRecordType, 'ProtectionRecord');

@InputType({ description: 'Which records are asked for.' })
export class ProtectionRecordFilter {
  @Field(() => RecordStateEnum, { nullable: true })
  state?: keyof typeof RecordStateEnum | null;

  @Field(() => RetentionEnum, { nullable: true })
  retention?: keyof typeof RetentionEnum | null;

  @Field(() => PersonRoleEnum, { nullable: true })
  role?: keyof typeof PersonRoleEnum | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those an officer has, or has not, confirmed.' })
  confirmed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The number of a record, or a pseudonym, in full.' })
  number?: string | null;
}

@ObjectType({ description: 'The outcome of an act on a protection record.' })
export class ProtectionRecordPayload {
  @Field(() => ProtectionRecordType)
  record: ProtectionRecordType;
}

export function presentRecord(viewer: Viewer, row: ProtectionRecord): ProtectionRecordType {
  return presented(ProtectionRecordType, row, recordTexts.columns, {
    confirmedBy: staffMember(row.confirmedById),
    endProposedBy: staffMember(row.endProposedById),
    heldBy: staffMember(row.heldById),
    releaseProposedBy: staffMember(row.releaseProposedById),
    viewerActions: actionsOpenTo(viewer, row, recordActions),
  });
}
