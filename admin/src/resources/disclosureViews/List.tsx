import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Code, Instant } from '../../display/Values';
import { ChoiceFilter, ColleagueFilter, DayFilter, TextFilter } from '../../list/Filters';
import { ListPage } from '../../list/ListPage';
import { mayOpen } from '../../providers/access';
import { useViewer } from '../../providers/viewer';
import { DisclosureFields } from '../disclosureRequests/DisclosureFields';
import type { DisclosureTrace } from './operations';

const kinds = ['LOOKED', 'LOOK_REFUSED', 'GRANTED', 'REQUEST_REFUSED', 'REVOKED', 'FULFILLED', 'EXPIRED'];

/** Why somebody was kept from looking, a request was refused, or a grant was closed. */
function Because({ trace: { code, told } }: { trace: DisclosureTrace }) {
  const translate = useTranslate();
  if (told) return told;
  if (!code) return null;
  const ended = translate(`adal.enums.grantEnd.${code}`, { _: code });
  return translate(`adal.enums.disclosureRefusal.${code}`, { _: ended });
}

/** Who saw what and when, and who was kept from it. */
export function DisclosureViewList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const opensGrants = mayOpen(viewer, 'disclosureGrants');
  return (
    <ListPage
      resource="disclosureViews"
      title={translate('adal.menu.disclosureViews')}
      whenEmpty={translate('adal.disclosure.noTrace')}
      refreshEvery={30}
      filters={
        <>
          <ChoiceFilter
            name="kind"
            label={translate('adal.fields.traceKind')}
            choices={kinds.map((value) => ({
              value,
              label: translate(`adal.states.disclosureTrace.${value}`),
            }))}
          />
          <ColleagueFilter name="byId" label={translate('adal.fields.who')} />
          <TextFilter name="pseudonym" label={translate('adal.fields.personAlias')} width={200} />
          <DayFilter name="from" label={translate('adal.fields.fromDay')} />
          <DayFilter name="to" label={translate('adal.fields.beforeDay')} />
        </>
      }
    >
      <DataTable<DisclosureTrace> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<DisclosureTrace>
          source="at"
          label={translate('adal.fields.viewedAt')}
          disableSort
          render={(t) => <Instant at={t.at} />}
        />
        <DataTable.Col<DisclosureTrace>
          source="kind"
          label={translate('adal.fields.traceKind')}
          disableSort
          render={(t) => <StateChip of="disclosureTrace" state={t.kind} />}
        />
        <DataTable.Col<DisclosureTrace>
          source="by"
          label={translate('adal.fields.who')}
          disableSort
          render={(t) => t.by?.name ?? translate('adal.timeline.system')}
        />
        <DataTable.Col<DisclosureTrace>
          source="pseudonym"
          label={translate('adal.fields.personAlias')}
          disableSort
          render={(t) => <Code>{t.pseudonym?.slice(0, 8)}</Code>}
        />
        <DataTable.Col<DisclosureTrace>
          source="fields"
          label={translate('adal.fields.shownFields')}
          disableSort
          render={(t) => <DisclosureFields fields={t.fields} />}
        />
        <DataTable.Col<DisclosureTrace>
          source="reader"
          label={translate('adal.fields.readerId')}
          disableSort
          render={(t) => t.reader?.name}
        />
        <DataTable.Col<DisclosureTrace>
          source="grantId"
          label={translate('adal.disclosure.grant')}
          disableSort
          render={(t) =>
            t.grantId && opensGrants ? (
              <MuiLink component={Link} to={`/disclosureGrants/${t.grantId}/show`}>
                <Code>{t.grantId.slice(-8)}</Code>
              </MuiLink>
            ) : (
              <Code>{t.grantId?.slice(-8)}</Code>
            )
          }
        />
        <DataTable.Col<DisclosureTrace>
          source="code"
          label={translate('adal.fields.reason')}
          disableSort
          render={(t) => <Because trace={t} />}
        />
      </DataTable>
    </ListPage>
  );
}
