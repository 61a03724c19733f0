import { Box } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { useRowReload } from '../../list/useRowReload';
import { letterActions } from './actions';
import type { Letter } from './operations';

function Acts({ letter }: { letter: Letter }) {
  const reload = useRowReload<Letter>(letter.id);
  return (
    <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end' }}>
      <ActionBar of="letter" record={letter} actions={letterActions} reload={reload} />
    </Box>
  );
}

/** Letters the vault has addressed: to post, to follow; the vault prints them itself. */
export function LetterList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="letters"
      title={translate('adal.menu.letters')}
      whenEmpty={translate('adal.letter.none')}
      refreshEvery={30}
    >
      <DataTable<Letter> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Letter>
          source="reference"
          label={translate('adal.fields.reference')}
          disableSort
          render={(l) => <Code>{l.reference}</Code>}
        />
        <DataTable.Col<Letter>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(l) => <StateChip of="letter" state={l.state} />}
        />
        <DataTable.Col<Letter>
          source="channel"
          label={translate('adal.fields.letterChannel')}
          disableSort
          render={(l) => (l.channel ? translate(`adal.enums.letterChannel.${l.channel}`) : '—')}
        />
        <DataTable.Col<Letter>
          source="queuedAt"
          label={translate('adal.fields.queuedAt')}
          disableSort
          render={(l) => <Instant at={l.queuedAt} />}
        />
        <DataTable.Col<Letter>
          source="postedAt"
          label={translate('adal.fields.postedAt')}
          disableSort
          render={(l) => <Instant at={l.postedAt} />}
        />
        <DataTable.Col<Letter>
          source="trackingNumber"
          label={translate('adal.fields.trackingNumber')}
          disableSort
          render={(l) => <Code>{l.trackingNumber}</Code>}
        />
        <DataTable.Col<Letter>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(l) => <Acts letter={l} />}
        />
      </DataTable>
    </ListPage>
  );
}
