import CheckCircle from '@mui/icons-material/CheckCircleOutline';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chip, StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Sealed } from '../../display/Sealed';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { Bribery } from './Bribery';
import type { Report } from './operations';

const warningTones = { CERTIFIED: 'success', EXEMPT: 'neutral', MISSING: 'warning' } as const;

/** What was said, how it came in, and the sealed place where its author would stand. */
export function StatementTab({ report }: { report: Report }) {
  const translate = useTranslate();
  const tone = warningTones[report.warning as keyof typeof warningTones];
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Section title={translate('adal.report.statement')}>
          <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '78ch' }}>{report.text}</Typography>
        </Section>
        {report.bribery ? (
          <Bribery bribery={report.bribery} missingElements={report.missingElements} />
        ) : null}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Section title={translate('adal.report.applicant')}>
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <Facts>
              <Fact label={translate('adal.fields.applicantKind')}>
                {translate(`adal.enums.applicantKind.${report.applicantKind}`)}
              </Fact>
              <Fact label={translate('adal.fields.envelopeState')}>
                <StateChip of="envelope" state={report.envelopeState} />
              </Fact>
              <Fact label={translate('adal.fields.warning')}>
                <Chip tone={tone} icon={report.warning === 'CERTIFIED' ? <CheckCircle /> : undefined}>
                  {translate(`adal.enums.warning.${report.warning}`)}
                </Chip>
              </Fact>
            </Facts>
            <Sealed person={report.applicant} anonymous={report.applicantKind === 'ANONYMOUS'} />
          </Box>
        </Section>
        <Section title={translate('adal.report.intake')}>
          <Facts>
            <Fact label={translate('adal.fields.channel')}>
              {translate(`adal.enums.channel.${report.channel}`)}
            </Fact>
            <Fact label={translate('adal.fields.form')}>{translate(`adal.enums.form.${report.form}`)}</Fact>
            <Fact label={translate('adal.fields.category')}>
              {report.category ? translate(`adal.enums.category.${report.category}`) : null}
            </Fact>
            <Fact label={translate('adal.fields.language')}>
              {translate(`adal.enums.language.${report.language}`)}
            </Fact>
            <Fact label={translate('adal.fields.receivedAt')}>
              <Instant at={report.receivedAt} />
            </Fact>
            <Fact label={translate('adal.fields.registeredAt')}>
              <Instant at={report.registeredAt} />
            </Fact>
            <Fact label={translate('adal.fields.receivedBy')}>{report.receivedBy?.name}</Fact>
            <Fact label={translate('adal.fields.department')}>{report.department.name}</Fact>
            {report.transferAt ? (
              <Fact label={translate('adal.fields.transferAt')}>
                <Instant at={report.transferAt} />
              </Fact>
            ) : null}
            {report.rewardStatus ? (
              <Fact label={translate('adal.fields.rewardStatus')}>
                <StateChip of="rewardStatus" state={report.rewardStatus} />
              </Fact>
            ) : null}
          </Facts>
        </Section>
      </Box>
    </Box>
  );
}
