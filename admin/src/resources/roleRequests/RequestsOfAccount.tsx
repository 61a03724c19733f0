import { Box, Link as MuiLink } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { LoadFailed } from '../../display/LoadFailed';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { RoleNames } from '../staff/RoleNames';
import type { RoleRequestRow } from './operations';

const most = 20;

/** What was asked for one account, newest first. */
export function RequestsOfAccount({ account }: { account: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<RoleRequestRow>('roleRequests', {
    pagination: { page: 1, perPage: most },
    filter: { account },
  });
  return (
    <Section title={translate('adal.account.requests')}>
      {error && !data ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data?.length === 0 ? <Nothing dense title={translate('adal.account.noRequests')} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data?.map((request) => (
          <Box component="li" key={request.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Instant at={request.requestedAt} />
            <MuiLink component={Link} to={`/roleRequests/${request.id}/show`}>
              <RoleNames roles={request.roles} />
            </MuiLink>
            <StateChip of="roleRequest" state={request.state} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
