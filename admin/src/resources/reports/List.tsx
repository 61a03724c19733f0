import PriorityHigh from '@mui/icons-material/PriorityHigh';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Chip, StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Code, Instant } from '../../display/Values';
import { ChoiceFilter, DayFilter, FlagFilter, TextFilter } from '../../list/Filters';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { mayOpen } from '../../providers/access';
import { useViewer } from '../../providers/viewer';
import { useDepartmentChoices } from '../departments/choices';
import { channels, reportStates, soonest, type ReportRow } from './operations';

function Filters() {
  const translate = useTranslate();
  const departments = useDepartmentChoices();
  return (
    <>
      <TextFilter name="number" label={translate('adal.fields.number')} shortest={2} longest={32} />
      <ChoiceFilter name="departmentCode" label={translate('adal.fields.department')} choices={departments} />
      <ChoiceFilter
        name="channel"
        label={translate('adal.fields.channel')}
        choices={channels.map((value) => ({ value, label: translate(`adal.enums.channel.${value}`) }))}
      />
      <FlagFilter name="urgent" label={translate('adal.fields.urgent')} />
      <DayFilter name="registeredFrom" label={translate('adal.fields.registeredFrom')} />
      <DayFilter name="registeredTo" label={translate('adal.fields.registeredTo')} />
    </>
  );
}

function NumberCell({ id, number, urgent, state }: ReportRow) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <MuiLink component={Link} to={`/reports/${id}/show`} onClick={(event) => event.stopPropagation()}>
        <Code>{number}</Code>
      </MuiLink>
      {urgent && state !== 'CLOSED' ? (
        <Chip tone="error" icon={<PriorityHigh />}>
          {translate('adal.report.urgent')}
        </Chip>
      ) : null}
    </Box>
  );
}

/** The journal of reports within the viewer's reach, newest first. */
export function ReportList() {
  const translate = useTranslate();
  const viewer = useViewer();
  return (
    <ListPage
      resource="reports"
      title={translate('adal.menu.reports')}
      whenEmpty={translate('adal.report.emptyList')}
      sort={{ field: 'registeredAt', order: 'DESC' }}
      tabs={<StateTabs of="report" states={reportStates} />}
      filters={<Filters />}
      actions={
        mayOpen(viewer, 'intake') ? (
          <Button component={Link} to="/intake" variant="contained">
            {translate('adal.menu.intake')}
          </Button>
        ) : null
      }
    >
      <DataTable<ReportRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<ReportRow>
          source="number"
          label={translate('adal.fields.number')}
          render={(r) => <NumberCell {...r} />}
        />
        <DataTable.Col<ReportRow>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(r) => <StateChip of="report" state={r.state} />}
        />
        <DataTable.Col<ReportRow>
          source="registeredAt"
          label={translate('adal.fields.registeredAt')}
          render={(r) => <Instant at={r.registeredAt} />}
        />
        <DataTable.Col<ReportRow>
          source="deadlines"
          label={translate('adal.fields.nextDeadline')}
          disableSort
          render={(r) => {
            const next = soonest(r.deadlines);
            return next ? <Deadline deadline={next} /> : '—';
          }}
        />
        <DataTable.Col<ReportRow>
          source="department"
          label={translate('adal.fields.department')}
          disableSort
          render={(r) => r.department.name}
        />
        <DataTable.Col<ReportRow>
          source="channel"
          label={translate('adal.fields.channel')}
          disableSort
          render={(r) => translate(`adal.enums.channel.${r.channel}`)}
        />
        <DataTable.Col<ReportRow>
          source="category"
          label={translate('adal.fields.category')}
          disableSort
          render={(r) => (r.category ? translate(`adal.enums.category.${r.category}`) : '—')}
        />
      </DataTable>
    </ListPage>
  );
}
