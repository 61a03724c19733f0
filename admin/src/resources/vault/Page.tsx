import { Alert, Box, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadFailed } from '../../display/LoadFailed';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { StateChip } from '../../display/Chip';
import { graphql } from '../../providers/graphql';
import { Ceremony } from './Ceremony';
import { Custodians } from './Custodians';
import { EnterShare } from './EnterShare';
import { vaultQuery, vaultStateKey, type Vault } from './operations';
import { Rotations } from './Rotations';

/** The custodians' page: whether the vault is open, entering a share, dealing shares, new keys. */
export function VaultPage() {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['vault'],
    queryFn: async ({ signal }) => {
      const answer = await graphql<{ vault: Vault }>(vaultQuery, {}, signal);
      // The banner asks less often: it must not call a vault closed that this page shows open.
      queryClient.setQueryData(vaultStateKey, { vault: { state: answer.vault.state } });
      return answer;
    },
    refetchInterval: 3_000,
  });
  const vault = data?.vault;
  const reload = () => void refetch();
  return (
    <Box sx={{ maxWidth: 980, display: 'grid', gap: 2 }}>
      <PageHeader
        title={translate('adal.menu.vault')}
        below={vault ? <StateChip of="vault" state={vault.state} /> : null}
      />
      {error ? <LoadFailed error={error} onRetry={reload} /> : null}
      {vault ? (
        <>
          <Section title={translate('adal.vault.standing')}>
            <Typography sx={{ mb: 1 }}>
              {translate(`adal.vault.explain.${vault.provider === 'shares' ? vault.state : 'OTHER'}`, {
                threshold: vault.threshold ?? '',
                shares: vault.shares ?? '',
                provider: translate(`adal.vault.providers.${vault.provider}`, { _: vault.provider }),
              })}
            </Typography>
            {vault.state === 'CLOSED' ? (
              <Alert severity="warning">
                {translate('adal.vault.entered', {
                  entered: vault.custodians.filter(({ entered }) => entered).length,
                  threshold: vault.threshold ?? '',
                })}
              </Alert>
            ) : null}
            {vault.viewerActions.includes('enterVaultShare') ? (
              <EnterShare vault={vault} onDone={reload} />
            ) : null}
          </Section>
          {vault.provider === 'shares' ? (
            <>
              <Ceremony vault={vault} onDone={reload} />
              <Custodians vault={vault} />
            </>
          ) : null}
          {vault.state === 'UNSPLIT' ? null : <Rotations />}
        </>
      ) : null}
    </Box>
  );
}
