import type { Subscriptions } from '../../kernel';
import { ACCOUNTS_KEY } from './accountsKey';
import { PartnerAccount, partnerAccountSeal } from './partnerAccount.entity';
import { StaffAccount, staffAccountSeal } from './staffAccount.entity';

/** Keeps the copies of accounts as the directory publishes them; other reference data is not for us. */
export const accountSubscriptions: Subscriptions = {
  'reference.published': async ({ manager, keys }, { kind, version, data }) => {
    if (kind === 'staff') {
      const {
        account,
        staffId,
        name,
        roles,
        temporaryRoles = [],
        departments,
        disabled,
        language,
        clearedUntil,
      } = data as unknown as StaffAccount;
      const before = await manager.findOneBy(StaffAccount, { account });
      if (before && before.version > version) return;
      const copy = {
        account,
        staffId,
        name,
        roles,
        temporaryRoles,
        departments,
        disabled,
        language,
        clearedUntil: clearedUntil ?? null,
        version,
      };
      await manager.save(StaffAccount, {
        ...copy,
        mac: staffAccountSeal.of(keys.secret(ACCOUNTS_KEY), copy),
      });
    }
    if (kind === 'agency') {
      const agency = data as unknown as PublishedAgency;
      const { clientId, agencyId, code, nameKk: kk, nameRu: ru, nameEn: en } = agency;
      // An agency without a client of its own never calls.
      if (!clientId) return;
      const before = await manager.findOneBy(PartnerAccount, { clientId });
      if (before && before.version > version) return;
      const active = agency.active && !agency.withdrawn;
      const names = { kk, ru, en };
      const copy = { clientId, agencyId, code, kind: agency.kind, names, active, version };
      await manager.save(PartnerAccount, {
        ...copy,
        mac: partnerAccountSeal.of(keys.secret(ACCOUNTS_KEY), copy),
      });
    }
  },
};

interface PublishedAgency {
  clientId: string | null;
  agencyId: string;
  code: string;
  kind: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  active: boolean;
  /** The row was removed from the reference data. */
  withdrawn?: boolean;
}
