import { registerEnumType } from 'type-graphql';

export enum SignedActEnum {
  CONFIRM_PASSKEY = 'CONFIRM_PASSKEY',
  REGISTER_AUTHORITY = 'REGISTER_AUTHORITY',
  VERIFY_REQUEST = 'VERIFY_REQUEST',
  APPROVE_REQUEST = 'APPROVE_REQUEST',
  VIEW_IDENTITY = 'VIEW_IDENTITY',
}

registerEnumType(SignedActEnum, {
  name: 'SignedAct',
  description: 'An act for which the vault takes no word but a passkey’s signature over its whole content.',
  valuesConfig: {
    CONFIRM_PASSKEY: { description: 'A second person confirms whose passkey it is.' },
    REGISTER_AUTHORITY: { description: 'An authority is entered in the register.' },
    VERIFY_REQUEST: { description: 'A request was checked and may be granted.' },
    APPROVE_REQUEST: { description: 'A second person grants a request.' },
    VIEW_IDENTITY: { description: 'The named reader looks at what was granted.' },
  },
});
