import { randomUUID } from 'node:crypto';
import { command, Refusal } from '../../../../kernel';
import { insider } from '../../insiders';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { vaultOf } from '../../vault';
import { ContactEntry, contactTexts } from '../contact.entity';
import type { LogContactInput } from '../contact.inputs';

/** Writes down a contact with the person. */
export const logContact = command<LogContactInput, ContactEntry>({
  name: 'logContact',
  result: ContactEntry,
  mayRead: (viewer) => insider(viewer),
  async handle(ctx, { id, expectedVersion, direction, means, contactedAt, summary }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    if (contactedAt > ctx.now) throw new Refusal('BAD_INPUT', {}, { contactedAt: 'NOT_PAST' });
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const entry = ctx.create(ContactEntry, {
      ...row,
      recordId: record.id,
      direction,
      means,
      contactedAt,
      enteredById: ctx.viewer.id,
      ...(await contactTexts.seal(vaultOf(ctx), row, { summary })),
    });
    ctx.record('contact.logged', { type: 'ContactEntry', id: entry.id }, { means });
    return ctx.save(entry);
  },
});
