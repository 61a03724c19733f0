import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { insider } from '../../insiders';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { AddressLabel } from '../addressLabel.entity';
import type { OrderAddressLabelInput } from '../addressLabel.inputs';
import { labelLifecycle } from '../addressLabel.lifecycle';

/** An officer orders a label; the print room finds it in the spool, and the officer never sees what is on it. */
export const orderAddressLabel = command<OrderAddressLabelInput, AddressLabel>({
  name: 'orderAddressLabel',
  result: AddressLabel,
  mayRead: (viewer) => insider(viewer),
  async handle(ctx, { id, expectedVersion }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    const label = ctx.create(AddressLabel, {
      id: randomUUID(),
      recordId: record.id,
      personId: record.personId,
      state: labelLifecycle.table.initial,
      orderedAt: ctx.now,
      orderedById: ctx.viewer.id,
      printedAt: null,
      dueAt: new Date(),
    });
    ctx.record('label.ordered', labelSubject(label));
    return ctx.save(label);
  },
});

/** What the audit calls a label. */
export function labelSubject({ id }: Pick<AddressLabel, 'id'>): { type: string; id: string } {
  return { type: 'AddressLabel', id };
}
