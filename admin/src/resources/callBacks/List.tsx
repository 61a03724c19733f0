import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { DataTable, useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { PageHeader } from '../../display/PageHeader';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { useRowReload } from '../../list/useRowReload';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { callActions } from './actions';
import { Errand } from './Errand';
import {
  callPurposes,
  callStates,
  comparePersonsMutation,
  comparisonPurposes,
  requestCallBackMutation,
  type Call,
} from './operations';

function Acts({ call }: { call: Call }) {
  const reload = useRowReload<Call>(call.id);
  return <ActionBar of="callBack" record={call} actions={callActions} reload={reload} />;
}

function Errands() {
  const translate = useTranslate();
  const viewer = useViewer();
  const queries = useQueryClient();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
        alignItems: 'start',
      }}
    >
      {has(viewer, 'person:contact') ? (
        <Errand<{ call: { id: string } }>
          title={translate('adal.protection.connect')}
          explain={translate('adal.actions.requestCallBack.explain')}
          submit={translate('adal.actions.requestCallBack.label')}
          mutation={requestCallBackMutation}
          fields={[
            { name: 'pseudonym' },
            { name: 'purpose', choices: { texts: 'callPurpose', values: callPurposes } },
            { name: 'extension' },
          ]}
          answered={() => translate('adal.protection.askedFor')}
          onDone={() => void queries.invalidateQueries({ queryKey: ['callBacks'] })}
        />
      ) : null}
      {has(viewer, 'person:compare') ? (
        <Errand<{ answer: string }>
          title={translate('adal.protection.compare')}
          explain={translate('adal.actions.comparePersons.explain')}
          submit={translate('adal.actions.comparePersons.label')}
          mutation={comparePersonsMutation}
          fields={[
            { name: 'one' },
            { name: 'other' },
            { name: 'purpose', choices: { texts: 'comparisonPurpose', values: comparisonPurposes } },
          ]}
          answered={({ answer }) => translate(`adal.enums.sameness.${answer}`)}
        />
      ) : null}
    </Box>
  );
}

/** Work the vault does about a person without telling who it is: calls and comparisons. */
export function CallBackList() {
  const translate = useTranslate();
  const viewer = useViewer();
  if (viewer && !has(viewer, 'person:contact')) {
    return (
      <>
        <PageHeader title={translate('adal.menu.callBacks')} />
        <Errands />
      </>
    );
  }
  return (
    <ListPage
      resource="callBacks"
      title={translate('adal.menu.callBacks')}
      whenEmpty={translate('adal.protection.noCalls')}
      intro={<Errands />}
      tabs={<StateTabs of="callBack" states={callStates} />}
      refreshEvery={15}
    >
      <DataTable<Call> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Call>
          source="pseudonym"
          label={translate('adal.fields.pseudonym')}
          disableSort
          render={(call) => <Code>{call.pseudonym}</Code>}
        />
        <DataTable.Col<Call>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(call) => <StateChip of="callBack" state={call.state} />}
        />
        <DataTable.Col<Call>
          source="purpose"
          label={translate('adal.fields.purpose')}
          disableSort
          render={(call) => translate(`adal.enums.callPurpose.${call.purpose}`)}
        />
        <DataTable.Col<Call>
          source="requestedAt"
          label={translate('adal.fields.requestedAt')}
          disableSort
          render={(call) => <Instant at={call.requestedAt} />}
        />
        <DataTable.Col<Call>
          source="fate"
          label={translate('adal.fields.fate')}
          disableSort
          render={(call) => (call.fate ? translate(`adal.enums.callFate.${call.fate}`) : '—')}
        />
        <DataTable.Col<Call>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(call) => <Acts call={call} />}
        />
      </DataTable>
    </ListPage>
  );
}
