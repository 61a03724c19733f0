import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql';
import { vaultStateKey, vaultStateQuery, type Vault } from '../resources/vault/operations';

/** Says that the vault is closed or has no keys yet: whoever wonders why letters and identities wait finds the reason here. */
export function VaultBanner() {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: vaultStateKey,
    queryFn: ({ signal }) => graphql<{ vault: Pick<Vault, 'state'> }>(vaultStateQuery, {}, signal),
    refetchInterval: 60_000,
    retry: false,
  });
  if (!data || data.vault.state === 'OPEN') return null;
  return (
    <Alert severity="warning" role="status" className="no-print" sx={{ mb: 2 }}>
      {translate(`adal.vault.banner.${data.vault.state}`)}
    </Alert>
  );
}
