import type { StoreDefinition, Subscriptions } from '../kernel';
import { Attempt } from './attempts/attempt.entity';
import { accountSubscriptions } from './callers/accountCopies';
import { PartnerAccount } from './callers/partnerAccount.entity';
import { StaffAccount } from './callers/staffAccount.entity';
import { gatewayMigrations } from './migrations';
import { ProviderRow } from './realm/providerRow.entity';
import { SecondFactorUse } from './realm/secondFactorUse.entity';
import { Session } from './sessions/session.entity';
import { TrustedDocument } from './trusted/trustedDocument.entity';

/** The gateway's own small database: accounts by copy, sessions, attempts, the provider's state. */
export const gatewayStore: StoreDefinition & { subscriptions: Subscriptions } = {
  name: 'gateway',
  entities: [StaffAccount, PartnerAccount, Session, Attempt, ProviderRow, SecondFactorUse, TrustedDocument],
  migrations: gatewayMigrations,
  subscriptions: accountSubscriptions,
};
