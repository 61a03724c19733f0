import { grouped, normaliseCode } from '@adal/sealing';
import type { Action } from '../../actions/action';
import { confirmPasskeyMutation, type Passkey, revokePasskeyMutation } from './operations';

/** What may become of a passkey after its owner enrolled it. */
export const passkeyActions: readonly Action[] = [
  {
    name: 'confirmPasskey',
    mutation: confirmPasskeyMutation,
    fields: [{ name: 'fingerprint', kind: 'line', required: true, unsent: true }],
    signs: {
      act: 'CONFIRM_PASSKEY',
      content: (record, values) => ({
        passkeyId: record.id,
        staffId: (record as Passkey).owner.id,
        fingerprint: grouped(normaliseCode(String(values.fingerprint))),
      }),
    },
  },
  { name: 'revokePasskey', mutation: revokePasskeyMutation, tone: 'error' },
];
