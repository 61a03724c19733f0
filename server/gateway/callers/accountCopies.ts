import type { Subscriptions } from '../../kernel';
import { PartnerAccount } from './partnerAccount.entity';
import { StaffAccount } from './staffAccount.entity';

/** Keeps the copies of accounts as the directory publishes them; other reference data is not for us. */
export const accountSubscriptions: Subscriptions = {
  'reference.published': async ({ manager }, { kind, version, data }) => {
    if (kind === 'staff') {
      const { account, staffId, name, roles, departments, disabled, language, clearedUntil } =
        data as unknown as StaffAccount;
      const before = await manager.findOneBy(StaffAccount, { account });
      if (before && before.version > version) return;
      await manager.save(StaffAccount, {
        account,
        staffId,
        name,
        roles,
        departments,
        disabled,
        language,
        clearedUntil: clearedUntil ?? null,
        version,
      });
    }
    if (kind === 'agency') {
      const { clientId, agencyId, code, kind: agencyKind, name, active } = data as unknown as PartnerAccount;
      // An agency without a client of its own never calls.
      if (!clientId) return;
      const before = await manager.findOneBy(PartnerAccount, { clientId });
      if (before && before.version > version) return;
      await manager.save(PartnerAccount, { clientId, agencyId, code, kind: agencyKind, name, active, version });
    }
  },
};
