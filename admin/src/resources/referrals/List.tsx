import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Code, Instant } from '../../display/Values';
import { ChoiceFilter } from '../../list/Filters';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { referralKinds, referralStates, type ReferralRecord } from './operations';

/** Materials on their way to other bodies and back. */
export function ReferralList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="referrals"
      title={translate('adal.menu.referrals')}
      whenEmpty={translate('adal.referral.noneHint')}
      tabs={<StateTabs of="referral" states={referralStates} />}
      filters={
        <ChoiceFilter
          name="kind"
          label={translate('adal.fields.kind')}
          choices={referralKinds.map((value) => ({
            value,
            label: translate(`adal.enums.referralKind.${value}`),
          }))}
        />
      }
    >
      <DataTable<ReferralRecord> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<ReferralRecord>
          source="number"
          label={translate('adal.fields.number')}
          disableSort
          render={(r) => (
            <MuiLink
              component={Link}
              to={`/referrals/${r.id}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              <Code>{r.number}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<ReferralRecord>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(r) => <StateChip of="referral" state={r.state} />}
        />
        <DataTable.Col<ReferralRecord>
          source="agency"
          label={translate('adal.fields.agencyId')}
          disableSort
          render={(r) => r.agency?.name}
        />
        <DataTable.Col<ReferralRecord>
          source="kind"
          label={translate('adal.fields.kind')}
          disableSort
          render={(r) => translate(`adal.enums.referralKind.${r.kind}`)}
        />
        <DataTable.Col<ReferralRecord>
          source="dispatchedAt"
          label={translate('adal.fields.dispatchedAt')}
          disableSort
          render={(r) => <Instant at={r.dispatchedAt} />}
        />
        <DataTable.Col<ReferralRecord>
          source="dueAt"
          label={translate('adal.fields.dueAt')}
          disableSort
          render={(r) =>
            r.dueAt && !r.answer ? <Deadline deadline={{ dueAt: r.dueAt }} /> : <Instant at={r.dueAt} />
          }
        />
        <DataTable.Col<ReferralRecord>
          source="report"
          label={translate('adal.fields.report')}
          disableSort
          render={(r) => <Code>{r.report?.number}</Code>}
        />
      </DataTable>
    </ListPage>
  );
}
