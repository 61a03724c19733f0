import { Box, TableCell, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { LoadFailed } from '../../display/LoadFailed';
import { Nothing } from '../../display/Nothing';
import { PageHeader } from '../../display/PageHeader';
import { PlainTable } from '../../display/PlainTable';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { shreddingActions } from './actions';
import { type Shredding, shreddingsQuery } from './operations';
import { RequestForm } from './RequestForm';

const columns = ['pseudonym', 'state', 'basis', 'requestedBy', 'approvedBy', 'at', 'acts'] as const;

/** Identities that are to be destroyed: asked for by one, agreed to by two others. */
export function ShreddingPage() {
  const translate = useTranslate();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery({
    queryKey: ['shreddings'],
    queryFn: ({ signal }) => graphql<{ shreddings: { nodes: Shredding[] } }>(shreddingsQuery, {}, signal),
    refetchInterval: 10_000,
  });
  const shreddings = data?.shreddings.nodes ?? [];
  const reload = async (id: string) =>
    (await refetch()).data?.shreddings.nodes.find((shredding) => shredding.id === id);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <PageHeader title={translate('adal.menu.shreddings')} />
      {error && !data ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {has(viewer, 'protection:work') ? <RequestForm onDone={() => void refetch()} /> : null}
      {data && shreddings.length === 0 ? (
        <Section flush>
          <Nothing title={translate('adal.shredding.none')}>{translate('adal.shredding.noneHint')}</Nothing>
        </Section>
      ) : null}
      {shreddings.length > 0 ? (
        <Section flush>
          <PlainTable columns={columns.map((name) => translate(`adal.vault.columns.${name}`))}>
            {shreddings.map((shredding) => (
              <TableRow key={shredding.id}>
                <TableCell>
                  <Code>{shredding.personId}</Code>
                </TableCell>
                <TableCell>
                  <StateChip of="shredding" state={shredding.state} />
                </TableCell>
                <TableCell>{shredding.basis}</TableCell>
                <TableCell>{shredding.requestedBy?.name ?? '—'}</TableCell>
                <TableCell>{shredding.approvers.map(({ name }) => name).join(', ') || '—'}</TableCell>
                <TableCell>
                  <Instant at={shredding.shreddedAt ?? shredding.createdAt} />
                </TableCell>
                <TableCell>
                  <Box sx={{ display: 'flex', gap: 0.5 }}>
                    <ActionBar
                      of="shredding"
                      record={shredding}
                      actions={shreddingActions}
                      reload={() => reload(shredding.id)}
                    />
                  </Box>
                </TableCell>
              </TableRow>
            ))}
          </PlainTable>
        </Section>
      ) : null}
    </Box>
  );
}
