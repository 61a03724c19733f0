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
      const agency = data as unknown as PublishedAgency;
      const { clientId, agencyId, code, nameKk: kk, nameRu: ru, nameEn: en } = agency;
      // An agency without a client of its own never calls.
      if (!clientId) return;
      const before = await manager.findOneBy(PartnerAccount, { clientId });
      if (before && before.version > version) return;
      const active = agency.active && !agency.withdrawn;
      const names = { kk, ru, en };
      await manager.save(PartnerAccount, {
        clientId,
        agencyId,
        code,
        kind: agency.kind,
        names,
        active,
        version,
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
