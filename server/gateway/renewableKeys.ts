import { type SealedRows, sealedRows } from '../kernel';
import { ACCOUNTS_KEY } from './callers/accountsKey';
import { PartnerAccount, partnerAccountSeal } from './callers/partnerAccount.entity';
import { StaffAccount, staffAccountSeal } from './callers/staffAccount.entity';
import { Session, sessionSeal } from './sessions/session.entity';

/** The gateway's own keys that can be renewed, each with the rows under it. */
export const gatewayKeys: Readonly<Record<string, readonly SealedRows[]>> = {
  [ACCOUNTS_KEY]: [
    sealedRows(StaffAccount, staffAccountSeal),
    sealedRows(PartnerAccount, partnerAccountSeal),
    sealedRows(Session, sessionSeal),
  ],
  // What is under these is over within minutes, or asked for again.
  'sign-in': [],
  attempts: [],
  'openid-cookies': [],
  'openid-panel': [],
};
