import { Alert, Box, Button, Skeleton, Tab, Tabs, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { LoadFailed } from '../../display/LoadFailed';
import { Nothing } from '../../display/Nothing';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { documentActions } from './actions';
import { loadDocuments, PAGE, type TrustedDocument } from './documents';

const states = ['PROPOSED', 'ACCEPTED', 'WITHDRAWN'];

function OneDocument({
  document,
  reload,
}: {
  document: TrustedDocument;
  reload: () => Promise<TrustedDocument | undefined>;
}) {
  const translate = useTranslate();
  return (
    <Section
      title={document.name}
      aside={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip of="trustedDocument" state={document.state} />
          <ActionBar of="trustedDocument" record={document} actions={documentActions} reload={reload} />
        </Box>
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('adal.trustedDocument.of', { client: document.clientId })}{' '}
        <Instant at={document.createdAt} />
        {' · SHA-256 '}
        <Code>{document.hash.slice(0, 16)}</Code>
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={translate('adal.trustedDocument.text', { name: document.name })}
        sx={{
          m: 0,
          p: 1.5,
          maxHeight: 320,
          overflow: 'auto',
          borderRadius: 1,
          bgcolor: 'action.hover',
          fontSize: '0.8125rem',
        }}
      >
        {document.text}
      </Box>
    </Section>
  );
}

/** What partners may send: proposed by them, accepted and withdrawn by an administrator. */
export function TrustedDocumentPage() {
  const translate = useTranslate();
  const [state, setState] = useState('');
  // The last document of each page before this one.
  const [turned, setTurned] = useState<string[]>([]);
  const after = turned.at(-1);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['trustedDocuments', state, after],
    queryFn: ({ signal }) => loadDocuments({ state, after }, signal),
    refetchInterval: 30_000,
  });
  const choose = (chosen: string) => {
    setState(chosen);
    setTurned([]);
  };
  return (
    <>
      <PageHeader title={translate('adal.menu.trustedDocuments')} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Alert severity="info">{translate('adal.trustedDocument.intro')}</Alert>
        <Tabs
          value={state}
          onChange={(_, chosen: string) => choose(chosen)}
          variant="scrollable"
          scrollButtons="auto"
          aria-label={translate('adal.list.byState')}
          sx={{ borderBottom: 1, borderColor: 'divider' }}
        >
          <Tab value="" label={translate('adal.list.all')} />
          {states.map((one) => (
            <Tab key={one} value={one} label={translate(`adal.states.trustedDocument.${one}`)} />
          ))}
        </Tabs>
        {error && !data ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
        {isPending ? <Skeleton variant="rounded" height={160} /> : null}
        {data?.length === 0 ? (
          <Section>
            {state || after ? (
              <Nothing title={translate('adal.list.noMatch')}>{translate('adal.list.noMatchHint')}</Nothing>
            ) : (
              <Nothing title={translate('adal.list.empty')}>{translate('adal.trustedDocument.none')}</Nothing>
            )}
          </Section>
        ) : null}
        {data?.map((document) => (
          <OneDocument
            key={document.id}
            document={document}
            reload={async () => (await refetch()).data?.find(({ id }) => id === document.id)}
          />
        ))}
        <Box sx={{ display: 'flex', gap: 1 }}>
          {after ? (
            <Button onClick={() => setTurned(turned.slice(0, -1))}>{translate('adal.list.previous')}</Button>
          ) : null}
          {data?.length === PAGE ? (
            <Button onClick={() => setTurned([...turned, data[PAGE - 1].id])}>
              {translate('adal.list.next')}
            </Button>
          ) : null}
        </Box>
      </Box>
    </>
  );
}
