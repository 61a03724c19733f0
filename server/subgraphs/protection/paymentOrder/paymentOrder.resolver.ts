import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Needs, presentPage, Refusal, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { PaymentOrder } from './paymentOrder.entity';
import { mayReadPaymentOrders } from './paymentOrder.policy';
import { PaymentOrderPage, PaymentOrderType, presentPaymentOrder } from './paymentOrder.type';

@Resolver(() => PaymentOrderType)
export class PaymentOrderResolver {
  @Query(() => PaymentOrderPage, {
    description: 'Payment orders, newest first. Cleared protection officers only.',
  })
  @Needs('paymentOrder:read')
  async paymentOrders(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    const decision = mayReadPaymentOrders(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(PaymentOrder, 'paymentOrder');
    const found = await ctx.page(query, { column: 'createdAt', direction: 'DESC' }, pageRequest(args), {});
    return presentPage(PaymentOrderPage, found, presentPaymentOrder);
  }
}
