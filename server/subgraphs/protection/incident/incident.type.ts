import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { incidentTexts, type LeakIncident } from './incident.entity';
import { incidentLifecycle } from './incident.lifecycle';
import { incidentActions } from './incident.policy';

export const IncidentStateEnum = enumOf(
  'LeakIncidentState',
  'Where a suspected disclosure stands.',
  incidentLifecycle.states,
);

@ObjectType({ description: 'What was written about an incident, opened for you. Each look is in the audit.' })
export class LeakIncidentTexts {
  @Field(() => String, { nullable: true })
  circumstances: string | null;

  @Field(() => String, { nullable: true, description: 'What was found, liability included.' })
  findings: string | null;

  @Field(() => String, { nullable: true })
  measuresTaken: string | null;

  @Field(() => String, { nullable: true, description: 'Why it could be closed.' })
  closingReason: string | null;
}

@ObjectType({ description: 'Somebody had to do with the data of the person.' })
export class LeakSighting {
  @Field({ description: 'The last time.' })
  at: Date;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Null for the system itself.' })
  by: StaffMemberRef | null;

  @Field({ description: 'What was done, as the audit calls it.' })
  action: string;

  @Field({ description: 'On what kind of row.' })
  subject: string;
}

@ObjectType('LeakIncident', { description: 'Somebody may have learnt who a protected person is.' })
export class LeakIncidentType {
  row: LeakIncident;

  @Field(() => ID)
  id: string;

  @Field(() => IncidentStateEnum)
  state: string;

  @Field(() => DateScalar, { description: 'From when it may have been known.' })
  suspectedSince: string;

  @Field()
  reportedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  reportedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  decidedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const LeakIncidentPage = pageTypeOf(LeakIncidentType, 'LeakIncident');

@InputType({ description: 'Which incidents are asked for.' })
export class LeakIncidentFilter {
  @Field(() => IncidentStateEnum, { nullable: true })
  state?: keyof typeof IncidentStateEnum | null;
}

@ObjectType({ description: 'The outcome of an act on an incident.' })
export class LeakIncidentPayload {
  @Field(() => LeakIncidentType)
  incident: LeakIncidentType;
}

export function presentIncident(viewer: Viewer, row: LeakIncident): LeakIncidentType {
  return presented(LeakIncidentType, row, incidentTexts.columns, {
    reportedBy: staffMember(row.reportedById),
    decidedBy: staffMember(row.decidedById),
    viewerActions: actionsOpenTo(viewer, row, incidentActions),
  });
}
