import { type Command, command, type CommandInput, type Policy } from '../../../kernel';
import { TrustedDocument } from '../trustedDocument.entity';
import { trustedDocumentLifecycle } from '../trustedDocument.lifecycle';
import { mayAcceptDocument, mayReadDocument, mayWithdrawDocument } from '../trustedDocument.policy';

interface DecideDocumentInput extends CommandInput {
  id: string;
  expectedVersion: number;
}

function decide(
  name: string,
  action: 'accept' | 'withdraw',
  may: Policy<TrustedDocument>,
  recorded: string,
): Command<DecideDocumentInput, TrustedDocument> {
  return command({
    name,
    result: TrustedDocument,
    mayRead: mayReadDocument,
    async handle(ctx, { id, expectedVersion }) {
      const document = await ctx.lock(TrustedDocument, id, mayReadDocument, expectedVersion);
      ctx.require(may(ctx.viewer, document));
      ctx.move(document, trustedDocumentLifecycle, action);
      await ctx.save(document);
      const { clientId, hash } = document;
      ctx.record(recorded, { type: 'trustedDocument', id }, { clientId, hash });
      return document;
    },
  });
}

/** From now on the partner may send it. */
export const acceptDocument = decide('acceptDocument', 'accept', mayAcceptDocument, 'document.accepted');
/** From now on the partner may not. */
export const withdrawDocument = decide(
  'withdrawDocument',
  'withdraw',
  mayWithdrawDocument,
  'document.withdrawn',
);
