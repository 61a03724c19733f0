import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Code, Instant, Tenge } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { rewardCaseStates, type RewardCaseRow } from './operations';

/** Reward cases; people appear in them by a random name only. */
export function RewardCaseList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="rewardCases"
      title={translate('adal.menu.rewardCases')}
      whenEmpty={translate('adal.reward.none')}
      tabs={<StateTabs of="rewardCase" states={rewardCaseStates} />}
    >
      <DataTable<RewardCaseRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<RewardCaseRow>
          source="caseNumber"
          label={translate('adal.fields.caseNumber')}
          disableSort
          render={(c) => (
            <MuiLink
              component={Link}
              to={`/rewardCases/${c.id}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              <Code>{c.caseNumber}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<RewardCaseRow>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(c) => <StateChip of="rewardCase" state={c.state} />}
        />
        <DataTable.Col<RewardCaseRow>
          source="category"
          label={translate('adal.fields.rewardCategory')}
          disableSort
          render={(c) => (c.category ? translate(`adal.enums.gravity.${c.category}`) : '—')}
        />
        <DataTable.Col<RewardCaseRow>
          source="calculation.amount"
          label={translate('adal.fields.amount')}
          disableSort
          render={(c) => <Tenge amount={c.calculation?.amount} />}
        />
        <DataTable.Col<RewardCaseRow>
          source="quorum"
          label={translate('adal.fields.votes')}
          disableSort
          render={(c) => (c.quorum ? `${c.quorum.cast} / ${c.quorum.needed}` : '—')}
        />
        <DataTable.Col<RewardCaseRow>
          source="openedAt"
          label={translate('adal.fields.openedAt')}
          disableSort
          render={(c) => <Instant at={c.openedAt} />}
        />
      </DataTable>
    </ListPage>
  );
}
