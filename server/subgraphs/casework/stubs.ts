import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** References to what other subgraphs own: casework names them, their owners tell about them. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class StaffMember {
  @Field(() => ID)
  id: string;
}

@ObjectType()
@Directive('@key(fields: "code", resolvable: false)')
export class Department {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  code: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Offence {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class PartnerAgency {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class ProtectedPerson {
  @Field(() => ID)
  id: string;
}

/** A staff member by id; acts of the system itself and of partners have none. */
export function staffStub(id: string | null): StaffMember | null {
  return id && !/^(system|partner):/.test(id) ? { id } : null;
}
