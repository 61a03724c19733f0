import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoleEnum } from '../../../contracts/roleEnum';
import type { Role } from '../../../contracts/roles';
import { pageTypeOf, type Viewer } from '../../../kernel';
import type { BreakGlass } from './breakGlass.entity';
import { breakGlassLifecycle } from './breakGlass.lifecycle';
import { actionsOnBreakGlass } from './breakGlass.policy';

export const BreakGlassState = Object.fromEntries(
  breakGlassLifecycle.states.map((state) => [state, state]),
) as Record<BreakGlass['state'], BreakGlass['state']>;
registerEnumType(BreakGlassState, {
  name: 'BreakGlassState',
  description: 'Where a break-glass act stands.',
  valuesConfig: {
    REQUESTED: { description: 'Waits for a second person, for an hour.' },
    OPEN: { description: 'The role is lent.' },
    ENDED: { description: 'The role is taken back, by somebody or by its clock.' },
    REFUSED: { description: 'A second person said no.' },
    WITHDRAWN: { description: 'Taken back by whoever asked.' },
    EXPIRED: { description: 'Nobody answered within the hour.' },
  },
});

@ObjectType('BreakGlass', {
  description:
    'A role lent to a named account for hours, by two persons, in front of every custodian. It opens no identity.',
})
export class BreakGlassType {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field(() => BreakGlassState, { description: 'Where it stands.' })
  state: BreakGlass['state'];

  @Field(() => RoleEnum, { description: 'The role that is lent.' })
  role: Role;

  @Field(() => Int, { description: 'For how many hours from the opening.' })
  hours: number;

  @Field({ description: 'What happened.' })
  reason: string;

  @Field({ description: 'When it was asked for.' })
  requestedAt: Date;

  @Field({ description: 'Until when a second person may open it.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the role was lent.' })
  openedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the role is gone by itself.' })
  endsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was ended, refused, withdrawn or found over.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Grows with each change; give it back as `expectedVersion`.' })
  version: number;

  @Field(() => [String], {
    description: 'Mutations open to you on it now; opening asks for the second factor.',
  })
  viewerActions: string[];

  staffId: string;
  requestedById: string;
  openedById: string | null;
  endedById: string | null;
  seenBy: string[];
}

export function presentBreakGlass(row: BreakGlass, viewer: Viewer): BreakGlassType {
  const { id, state, role, hours, reason, createdAt, expiresAt, openedAt, endsAt, endedAt, version } = row;
  const { staffId, requestedById, openedById, endedById, seenBy } = row;
  return Object.assign(new BreakGlassType(), {
    id,
    state,
    role,
    hours,
    reason,
    requestedAt: createdAt,
    expiresAt,
    openedAt,
    endsAt,
    endedAt,
    version,
    viewerActions: actionsOnBreakGlass(viewer, row),
    staffId,
    requestedById,
    openedById,
    endedById,
    seenBy,
  });
}

export const BreakGlassPage = pageTypeOf(BreakGlassType, 'BreakGlass');

@ObjectType({ description: 'The record as it is after the act.' })
export class BreakGlassPayload {
  @Field(() => BreakGlassType, { description: 'The record.' })
  breakGlass: BreakGlassType;
}
