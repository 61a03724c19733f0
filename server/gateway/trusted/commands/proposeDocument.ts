import { command, type CommandInput, isDuplicateKey, Refusal } from '../../../kernel';
import { TrustedDocument } from '../trustedDocument.entity';
import { mayProposeDocument, mayReadDocument } from '../trustedDocument.policy';

interface ProposeDocumentInput extends CommandInput {
  name: string;
  text: string;
  hash: string;
}

/** As many operations of one partner may wait for a decision: one partner cannot bury those of the others. */
const MOST_OPEN = 50;

/**
 * A partner enters an operation it means to send. Refuses WRONG_STATE for one that it has entered before, and
 * TOO_MANY_PROPOSALS while too many of its own wait for a decision.
 */
export const proposeDocument = command<ProposeDocumentInput, TrustedDocument>({
  name: 'proposeDocument',
  result: TrustedDocument,
  mayRead: mayReadDocument,
  async handle(ctx, { name, text, hash }) {
    ctx.require(mayProposeDocument(ctx.viewer));
    const mine = { clientId: ctx.viewer.id, hash };
    if (await ctx.lockWhere(TrustedDocument, mine)) throw new Refusal('WRONG_STATE');
    const open = await ctx.manager.countBy(TrustedDocument, { clientId: mine.clientId, state: 'PROPOSED' });
    if (open >= MOST_OPEN) throw new Refusal('TOO_MANY_PROPOSALS');
    const document = ctx.create(TrustedDocument, {
      id: ctx.newId(),
      ...mine,
      name,
      text,
      state: 'PROPOSED',
    });
    try {
      await ctx.save(document);
    } catch (error) {
      throw isDuplicateKey(error) ? new Refusal('WRONG_STATE') : error;
    }
    ctx.record('document.proposed', { type: 'trustedDocument', id: document.id }, mine);
    return document;
  },
});
