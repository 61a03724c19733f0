import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { DisclosureFields } from '../disclosureRequests/DisclosureFields';
import { type DisclosureView, viewsQuery } from './operations';

const most = 20;

/** Every look under one grant. `looks` says when there is one more to read. */
export function LooksOfGrant({ grantId, looks }: { grantId: string; looks: number }) {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['disclosureViews', grantId, looks],
    queryFn: () =>
      graphql<{ disclosureViews: { nodes: DisclosureView[] } }>(viewsQuery, { grantId, first: most }),
  });
  const nodes = data?.disclosureViews.nodes ?? [];
  return (
    <Section title={translate('adal.menu.disclosureViews')}>
      {nodes.length === 0 ? <Nothing dense title={translate('adal.disclosure.noLooks')} /> : null}
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {nodes.map((view) => (
          <li key={view.id} value={view.number}>
            <Instant at={view.viewedAt} /> · {view.reader.name} · <DisclosureFields fields={view.fields} />
          </li>
        ))}
      </Box>
    </Section>
  );
}
