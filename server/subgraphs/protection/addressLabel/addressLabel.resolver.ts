import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { childrenOf, enumOf, presented } from '../present';
import { ProtectionRecordType } from '../record/record.type';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { AddressLabel } from './addressLabel.entity';
import { OrderAddressLabelInput } from './addressLabel.inputs';
import { labelLifecycle } from './addressLabel.lifecycle';
import { orderAddressLabel } from './commands/orderAddressLabel';

export const LabelStateEnum = enumOf('AddressLabelState', 'Where a label stands.', labelLifecycle.states);

@ObjectType('AddressLabel', { description: 'A label with an address that only the print room sees.' })
export class AddressLabelType {
  row: AddressLabel;

  @Field(() => ID)
  id: string;

  @Field(() => LabelStateEnum)
  state: string;

  @Field()
  orderedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  orderedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  printedAt: Date | null;
}

@ObjectType({ description: 'A label that was just ordered.' })
export class AddressLabelPayload {
  @Field(() => AddressLabelType)
  label: AddressLabelType;
}

function presentLabel(row: AddressLabel): AddressLabelType {
  return presented(AddressLabelType, row, [], { orderedBy: staffMember(row.orderedById) });
}

@Resolver(() => AddressLabelType)
export class AddressLabelResolver {
  @Mutation(() => AddressLabelPayload, { description: 'Orders a label with the address of a person.' })
  async orderAddressLabel(
    @Arg('input', () => OrderAddressLabelInput) input: OrderAddressLabelInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AddressLabelPayload> {
    return { label: presentLabel(await ctx.run(orderAddressLabel, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordLabelsResolver {
  @FieldResolver(() => [AddressLabelType], { description: 'Address labels, newest first.' })
  async labels(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    return (await childrenOf(ctx, AddressLabel, 'orderedAt', row.id)).map(presentLabel);
  }
}
