import { Field, ID, ObjectType } from 'type-graphql';
import { presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type ContactEntry, contactTexts, type ContactWish, wishTexts } from './contact.entity';
import { ContactDirectionEnum, ContactMeansEnum } from './contact.inputs';

@ObjectType({ description: 'What was said, opened for you. Each look is in the audit.' })
export class ContactEntryTexts {
  @Field(() => String, { nullable: true })
  summary: string | null;
}

@ObjectType('ContactEntry', { description: 'One contact with a person under protection.' })
export class ContactEntryType {
  row: ContactEntry;

  @Field(() => ID)
  id: string;

  @Field(() => ContactDirectionEnum)
  direction: string;

  @Field(() => ContactMeansEnum)
  means: string;

  @Field()
  contactedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  enteredBy: StaffMemberRef | null;
}

@ObjectType({ description: 'What the person wishes, opened for you. Each look is in the audit.' })
export class ContactWishTexts {
  @Field(() => String, { nullable: true })
  wish: string | null;
}

@ObjectType('ContactWish', { description: 'How a person may safely be reached.' })
export class ContactWishType {
  row: ContactWish;

  @Field(() => ID)
  id: string;

  @Field(() => ContactMeansEnum)
  means: string;

  @Field()
  expressedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  enteredBy: StaffMemberRef | null;
}

@ObjectType({ description: 'A contact that was just written down.' })
export class ContactEntryPayload {
  @Field(() => ContactEntryType)
  contact: ContactEntryType;
}

@ObjectType({ description: 'A wish that was just written down.' })
export class ContactWishPayload {
  @Field(() => ContactWishType)
  wish: ContactWishType;
}

export function presentContact(row: ContactEntry): ContactEntryType {
  return presented(ContactEntryType, row, contactTexts.columns, { enteredBy: staffMember(row.enteredById) });
}

export function presentWish(row: ContactWish): ContactWishType {
  return presented(ContactWishType, row, wishTexts.columns, { enteredBy: staffMember(row.enteredById) });
}
