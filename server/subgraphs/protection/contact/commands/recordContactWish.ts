import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { insider } from '../../insiders';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { vaultOf } from '../../vault';
import { ContactWish, wishTexts } from '../contact.entity';
import type { RecordContactWishInput } from '../contact.inputs';

/** How the person wishes to be reached from now on (R98). */
export const recordContactWish = command<RecordContactWishInput, ContactWish>({
  name: 'recordContactWish',
  result: ContactWish,
  mayRead: (viewer) => insider(viewer),
  async handle(ctx, { id, expectedVersion, means, wish }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const wished = ctx.create(ContactWish, {
      ...row,
      recordId: record.id,
      means,
      expressedAt: ctx.now,
      enteredById: ctx.viewer.id,
      ...(await wishTexts.seal(vaultOf(ctx), row, { wish })),
    });
    ctx.record('contact.wished', { type: 'ContactWish', id: wished.id }, { means });
    return ctx.save(wished);
  },
});
