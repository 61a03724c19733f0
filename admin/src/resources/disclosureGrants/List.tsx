import { FormControlLabel, Link as MuiLink, Switch } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { DisclosureFields } from '../disclosureRequests/DisclosureFields';
import { GrantCountdown } from './GrantCountdown';
import type { DisclosureGrant } from './operations';

function MineSwitch() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const mine = (filterValues as { mine?: boolean }).mine === true;
  return (
    <FormControlLabel
      control={<Switch checked={mine} onChange={(_, on) => setFilters(on ? { mine: true } : {})} />}
      label={translate('adal.disclosure.mineOnly')}
    />
  );
}

/** Grants: who may see what, how long, how often. */
export function DisclosureGrantList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="disclosureGrants"
      title={translate('adal.menu.disclosureGrants')}
      whenEmpty={translate('adal.disclosure.noGrants')}
      filters={<MineSwitch />}
      refreshEvery={30}
    >
      <DataTable<DisclosureGrant> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<DisclosureGrant>
          source="pseudonym"
          label={translate('adal.fields.personAlias')}
          disableSort
          render={(g) => (
            <MuiLink component={Link} to={`/disclosureGrants/${g.id}/show`}>
              <Code>{g.pseudonym.slice(0, 8)}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<DisclosureGrant>
          source="reader"
          label={translate('adal.fields.readerId')}
          disableSort
          render={(g) => g.reader.name}
        />
        <DataTable.Col<DisclosureGrant>
          source="fields"
          label={translate('adal.fields.grantedFields')}
          disableSort
          render={(g) => <DisclosureFields fields={g.fields} />}
        />
        <DataTable.Col<DisclosureGrant>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(g) => <StateChip of="disclosureGrant" state={g.state} />}
        />
        <DataTable.Col<DisclosureGrant>
          source="validTo"
          label={translate('adal.fields.grantTo')}
          disableSort
          render={(g) => (g.state === 'ACTIVE' ? <GrantCountdown grant={g} /> : <Instant at={g.validTo} />)}
        />
        <DataTable.Col<DisclosureGrant>
          source="viewsUsed"
          label={translate('adal.fields.looks')}
          disableSort
          render={(g) => translate('adal.disclosure.looksOf', { used: g.viewsUsed, limit: g.viewLimit })}
        />
      </DataTable>
    </ListPage>
  );
}
