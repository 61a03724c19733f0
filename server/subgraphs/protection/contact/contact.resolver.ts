import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { lookAt } from '../person/sealedTexts';
import { childrenOf } from '../present';
import { ProtectionRecordType } from '../record/record.type';
import { logContact } from './commands/logContact';
import { recordContactWish } from './commands/recordContactWish';
import { ContactEntry, contactTexts, ContactWish, wishTexts } from './contact.entity';
import { LogContactInput, RecordContactWishInput } from './contact.inputs';
import {
  ContactEntryPayload,
  ContactEntryTexts,
  ContactEntryType,
  ContactWishPayload,
  ContactWishTexts,
  ContactWishType,
  presentContact,
  presentWish,
} from './contact.type';

@Resolver(() => ContactEntryType)
export class ContactEntryResolver {
  @FieldResolver(() => ContactEntryTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: ContactEntryType, @Ctx() ctx: RequestContext): Promise<ContactEntryTexts> {
    return lookAt(ctx, contactTexts, row);
  }

  @Mutation(() => ContactEntryPayload, { description: 'Writes down a contact with a person.' })
  async logContact(
    @Arg('input', () => LogContactInput) input: LogContactInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ContactEntryPayload> {
    return { contact: presentContact(await ctx.run(logContact, input)) };
  }
}

@Resolver(() => ContactWishType)
export class ContactWishResolver {
  @FieldResolver(() => ContactWishTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: ContactWishType, @Ctx() ctx: RequestContext): Promise<ContactWishTexts> {
    return lookAt(ctx, wishTexts, row);
  }

  @Mutation(() => ContactWishPayload, { description: 'Writes down how a person wishes to be reached.' })
  async recordContactWish(
    @Arg('input', () => RecordContactWishInput) input: RecordContactWishInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ContactWishPayload> {
    return { wish: presentWish(await ctx.run(recordContactWish, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordContactsResolver {
  @FieldResolver(() => [ContactEntryType], { description: 'Contacts with the person, newest first.' })
  async contacts(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    return (await childrenOf(ctx, ContactEntry, 'contactedAt', row.id)).map(presentContact);
  }

  @FieldResolver(() => [ContactWishType], { description: 'Wishes about contact, the one that counts first.' })
  async contactWishes(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    return (await childrenOf(ctx, ContactWish, 'expressedAt', row.id)).map(presentWish);
  }
}
