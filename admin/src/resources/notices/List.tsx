import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { noticeStates, type NoticeRecord } from './operations';

/** Notices owed to applicants: to prepare, to sign, on their way. */
export function NoticeList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="notices"
      title={translate('adal.menu.notices')}
      whenEmpty={translate('adal.notice.noneHint')}
      tabs={<StateTabs of="notice" states={noticeStates} />}
    >
      <DataTable<NoticeRecord> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<NoticeRecord>
          source="kind"
          label={translate('adal.fields.decision')}
          disableSort
          render={(n) => (
            <MuiLink
              component={Link}
              to={`/notices/${n.id}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              {translate(`adal.enums.noticeKind.${n.kind}`)}
            </MuiLink>
          )}
        />
        <DataTable.Col<NoticeRecord>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(n) => <StateChip of="notice" state={n.state} />}
        />
        <DataTable.Col<NoticeRecord>
          source="report"
          label={translate('adal.fields.report')}
          disableSort
          render={(n) => <Code>{n.report?.number}</Code>}
        />
        <DataTable.Col<NoticeRecord>
          source="language"
          label={translate('adal.fields.language')}
          disableSort
          render={(n) => translate(`adal.enums.language.${n.language}`)}
        />
        <DataTable.Col<NoticeRecord>
          source="createdAt"
          label={translate('adal.fields.createdAt')}
          disableSort
          render={(n) => <Instant at={n.createdAt} />}
        />
        <DataTable.Col<NoticeRecord>
          source="sentAt"
          label={translate('adal.fields.sentAt')}
          disableSort
          render={(n) => <Instant at={n.sentAt} />}
        />
      </DataTable>
    </ListPage>
  );
}
