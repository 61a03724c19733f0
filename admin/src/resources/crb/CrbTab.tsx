import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Code, Day } from '../../display/Values';
import { offenceName } from '../offences/operations';
import type { Report } from '../reports/operations';
import { crbActions } from './actions';

interface CrbTabProps {
  report: Report;
  reload: () => Promise<Report | undefined>;
}

/** The entry in the Crime Record Book: its number is another than the report's (R25). */
export function CrbTab({ report, reload }: CrbTabProps) {
  const translate = useTranslate();
  const entry = report.crbEntry;
  if (!entry) {
    return (
      <Section>
        <Nothing dense title={translate('adal.crb.none')}>
          {translate('adal.crb.noneHint')}
        </Nothing>
      </Section>
    );
  }
  const { offence } = entry;
  return (
    <Section
      title={translate('adal.crb.title')}
      aside={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ActionBar
            of="crbEntry"
            record={entry}
            actions={crbActions}
            reload={async () => (await reload())?.crbEntry ?? undefined}
          />
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {entry.onlyGroundIsAnonymous ? (
          <Alert severity="warning">{translate('adal.crb.anonymousGround')}</Alert>
        ) : null}
        {report.warning === 'MISSING' ? (
          <Alert severity="warning">{translate('adal.crb.warningMissing')}</Alert>
        ) : null}
        <Facts columns={3}>
          <Fact label={translate('adal.fields.crbNumber')}>
            <Code>{entry.number}</Code>
          </Fact>
          <Fact label={translate('adal.fields.state')}>
            <StateChip of="crbEntry" state={entry.state} />
          </Fact>
          <Fact label={translate('adal.fields.offenceId')}>
            {offence ? `${offenceName(offence, translate)} · ${offence.title}` : null}
          </Fact>
          <Fact label={translate('adal.fields.gravity')}>
            {offence?.gravity ? translate(`adal.enums.gravity.${offence.gravity}`) : null}
          </Fact>
          <Fact label={translate('adal.fields.erdrNumber')}>
            <Code>{entry.erdrNumber}</Code>
          </Fact>
          <Fact label={translate('adal.fields.erdrBody')}>{entry.erdrBody}</Fact>
          <Fact label={translate('adal.fields.erdrRegisteredOn')}>
            <Day on={entry.erdrRegisteredOn} />
          </Fact>
          {entry.chargeOffGround ? (
            <Fact label={translate('adal.fields.ground')}>
              {translate(`adal.enums.chargeOffGround.${entry.chargeOffGround}`)}
            </Fact>
          ) : null}
          {entry.lastReason ? (
            <Fact wide label={translate('adal.fields.reason')}>
              {entry.lastReason}
            </Fact>
          ) : null}
        </Facts>
      </Box>
    </Section>
  );
}
