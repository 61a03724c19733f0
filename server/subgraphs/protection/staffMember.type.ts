import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Stands for a member of staff; who it is, the directory answers. */
@ObjectType('StaffMember')
@Directive('@key(fields: "id", resolvable: false)')
export class StaffMemberRef {
  @Field(() => ID)
  id: string;
}

/** A reference to a member of staff; null for the system itself. */
export function staffMember(id: string | null): StaffMemberRef | null {
  return id === null || id.startsWith('system:') ? null : Object.assign(new StaffMemberRef(), { id });
}
