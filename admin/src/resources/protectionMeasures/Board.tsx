import { Box, Card, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { Chip } from '../../display/Chip';
import { LoadFailed } from '../../display/LoadFailed';
import { PageHeader } from '../../display/PageHeader';
import { Code, Day } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { measureActions } from './actions';
import { type Board, type BoardColumn, boardColumns, boardQuery, type Measure } from './operations';

function MeasureCard({ measure, reload }: { measure: Measure; reload: () => Promise<Measure | undefined> }) {
  const translate = useTranslate();
  return (
    <Card component="li" variant="outlined" sx={{ p: 1.25, display: 'grid', gap: 0.75 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate(`adal.enums.measureKind.${measure.kind}`)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        {measure.record ? (
          <MuiLink component={Link} to={`/protectionRecords/${measure.record.id}/show?tab=measures`}>
            <Code>{measure.record.number}</Code>
          </MuiLink>
        ) : null}
        {measure.exceptional ? <Chip tone="warning">{translate('adal.protection.exceptional')}</Chip> : null}
      </Box>
      {measure.reviewOn ? (
        <Typography variant="caption" color="text.secondary">
          {translate('adal.fields.reviewOn')}: <Day on={measure.reviewOn} />
        </Typography>
      ) : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <ActionBar of="measure" record={measure} actions={measureActions} reload={reload} />
      </Box>
    </Card>
  );
}

/** Every measure that is not over, by where it stands. */
export function MeasureBoard() {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['measureBoard'],
    queryFn: () => graphql<Board>(boardQuery),
    refetchInterval: 30_000,
  });
  const reload = (column: BoardColumn, id: string) => async () => {
    const fresh = (await refetch()).data;
    return fresh?.[column].nodes.find((measure) => measure.id === id);
  };
  return (
    <>
      <PageHeader title={translate('adal.menu.protectionMeasures')} />
      {error && !data ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Skeleton variant="rounded" height={260} /> : null}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        {data
          ? boardColumns.map((column) => {
              const { nodes, pageInfo } = data[column];
              const title = translate(`adal.states.measure.${column}`);
              return (
                <Card key={column} component="section" aria-label={title} sx={{ p: 1.5 }}>
                  <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
                    <Typography variant="h2" sx={{ flex: 1 }}>
                      {title}
                    </Typography>
                    <Typography variant="caption" color="text.secondary">
                      {nodes.length}
                      {pageInfo.hasNextPage ? '+' : ''}
                    </Typography>
                  </Box>
                  {nodes.length === 0 ? (
                    <Typography variant="body2" color="text.secondary">
                      {translate('adal.protection.noMeasures')}
                    </Typography>
                  ) : (
                    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
                      {nodes.map((measure) => (
                        <MeasureCard key={measure.id} measure={measure} reload={reload(column, measure.id)} />
                      ))}
                    </Box>
                  )}
                </Card>
              );
            })
          : null}
      </Box>
    </>
  );
}
