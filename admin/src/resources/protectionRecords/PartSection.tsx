import LockOpen from '@mui/icons-material/LockOpenOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import type { Actionable } from '../../actions/action';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { graphql } from '../../providers/graphql';
import { additions } from './actions';
import type { PartName, PartRow, ProtectionRecord } from './operations';
import { type OpenedRow, textsQueries } from './texts.operations';
import { type Part, parts } from './parts';

type Reload = () => Promise<ProtectionRecord | undefined>;

interface PartSectionProps {
  record: ProtectionRecord;
  name: PartName;
  reload: Reload;
  /** Acts that need more than a dialog of fields. */
  more?: ReactNode;
}

/** What was written in a part, once somebody asked to read it; gone again with the page. */
function useTexts(record: ProtectionRecord, name: PartName) {
  const query = textsQueries[name];
  return useMutation({
    mutationFn: async () => {
      interface Answer {
        protectionRecord: { rows: OpenedRow[] };
      }
      const { protectionRecord } = await graphql<Answer>(query!, { id: record.id });
      return new Map(protectionRecord.rows.map((row) => [row.id, row]));
    },
  });
}

function Row({
  part,
  row,
  opened,
  reload,
}: {
  part: Part;
  row: PartRow;
  opened?: OpenedRow;
  reload: () => Promise<Actionable | undefined>;
}) {
  const translate = useTranslate();
  const facts = part.facts(row).filter(([, value]) => value !== null && value !== '');
  const written = Object.entries(opened?.texts ?? {}).filter(
    ([name, text]) => text && !name.startsWith('__'),
  );
  const actionable = row.viewerActions ? (row as unknown as Actionable) : null;
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" component="div" sx={{ fontWeight: 600 }}>
          {part.heading(row, translate)}
        </Typography>
        {part.of ? <StateChip of={part.of} state={row.state} /> : null}
        <Typography variant="body2" component="div" color="text.secondary" sx={{ flex: 1 }}>
          {part.note?.(row, translate)}
        </Typography>
        {actionable && part.acts ? (
          <ActionBar of={part.of ?? ''} record={actionable} actions={part.acts} reload={reload} />
        ) : null}
      </Box>
      {facts.length ? (
        <Facts columns={4}>
          {facts.map(([label, value]) => (
            <Fact key={label} label={translate(`adal.fields.${label}`)}>
              {value}
            </Fact>
          ))}
        </Facts>
      ) : null}
      {written.length ? (
        <Facts columns={1}>
          {written.map(([label, text]) => (
            <Fact key={label} label={translate(`adal.fields.${label}`)}>
              {text}
            </Fact>
          ))}
        </Facts>
      ) : null}
      {part.history?.(row, opened)}
    </Box>
  );
}

/** One part of a record: its rows, what may be added, and what was written once somebody asks for it. */
export function PartSection({ record, name, reload, more }: PartSectionProps) {
  const translate = useTranslate();
  const part = parts[name];
  const rows = record[name];
  const texts = useTexts(record, name);
  const reloadRow = (id: string) => async () =>
    (await reload())?.[name].find((row) => row.id === id) as unknown as Actionable | undefined;
  return (
    <Section
      flush
      title={translate(`adal.protection.${part.title}`)}
      aside={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {textsQueries[name] && rows.length && !texts.data ? (
            <Button startIcon={<LockOpen />} disabled={texts.isPending} onClick={() => texts.mutate()}>
              {translate('adal.protection.openTexts')}
            </Button>
          ) : null}
          {additions[name] ? (
            <ActionBar of="protectionRecord" record={record} actions={additions[name]} reload={reload} />
          ) : null}
          {more}
        </Box>
      }
    >
      {texts.error ? (
        <Alert severity="error" sx={{ mx: 2, mb: 1 }}>
          {translate(texts.error.message, { _: texts.error.message })}
        </Alert>
      ) : null}
      {texts.data ? (
        <Alert severity="info" sx={{ mx: 2, mb: 1 }}>
          {translate('adal.protection.textsOpened')}
        </Alert>
      ) : null}
      {rows.length === 0 ? <Nothing dense title={translate('adal.protection.noneYet')} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Row
            key={row.id}
            part={part}
            row={row}
            opened={texts.data?.get(row.id)}
            reload={reloadRow(row.id)}
          />
        ))}
      </Box>
    </Section>
  );
}
