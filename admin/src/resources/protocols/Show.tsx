import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Link as MuiLink, Step, StepLabel, Stepper } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { discardDraft } from '../../intake/draft';
import { Receipt, type Registered } from '../../intake/Receipt';
import { Warning } from '../../intake/Warning';
import { RecordPage } from '../../record/RecordPage';
import { protocolActions } from './actions';
import type { Protocol, ProtocolShown, RegisteredPayload } from './operations';
import { Sheet } from './Sheet';
import { speakerDraft, useSpeaker } from './speaker';

const steps = ['DRAFT', 'READ_BACK', 'WARNED', 'SIGNED_BY_APPLICANT', 'EFFECTIVE'];

function Steps({
  protocol,
  reload,
}: {
  protocol: ProtocolShown;
  reload: () => Promise<ProtocolShown | undefined>;
}) {
  const translate = useTranslate();
  const speaker = useSpeaker(protocol.id);
  const [registered, setRegistered] = useState<Registered>();
  const at = steps.indexOf(protocol.state);
  const over = ['EFFECTIVE', 'ABANDONED'].includes(protocol.state);
  const finish = (answer: Record<string, unknown>) => {
    const { protocol: finished, checkCode } = answer as unknown as RegisteredPayload;
    const report = finished.report;
    if (!report || !checkCode) return;
    discardDraft(speakerDraft(protocol.id));
    window.scrollTo({ top: 0 });
    setRegistered({ reportId: report.id, number: report.number, urgent: report.urgent, checkCode });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1080 }}>
      <Stepper activeStep={over ? steps.length : at + 1} alternativeLabel className="no-print">
        {steps.map((step) => (
          <Step key={step}>
            <StepLabel>{translate(`adal.protocol.steps.${step}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {registered ? <Receipt registered={registered} /> : null}
      {over && !registered ? <Finished protocol={protocol} /> : null}
      {over ? null : (
        <Section title={translate(`adal.protocol.next.${protocol.state}`)} sx={{ displayPrint: 'none' }}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {translate(`adal.protocol.todo.${protocol.state}`)}
            {protocol.state === 'READ_BACK' ? (
              <Warning applicantKind="NATURAL_PERSON" signed={false} />
            ) : null}
            {speaker ? null : <Alert severity="warning">{translate('adal.protocol.speakerForgotten')}</Alert>}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <ActionBar
                of="protocol"
                record={protocol}
                actions={protocolActions}
                reload={reload}
                onDone={finish}
              />
              <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>
                {translate('adal.protocol.print')}
              </Button>
            </Box>
          </Box>
        </Section>
      )}
      {over ? null : <Sheet protocol={protocol} speaker={speaker} />}
    </Box>
  );
}

/** What became of it; the signed paper is in the file, the identity in the vault. */
function Finished({ protocol }: { protocol: Protocol }) {
  const translate = useTranslate();
  return (
    <Section title={translate(`adal.states.protocol.${protocol.state}`)}>
      <Facts columns={3}>
        <Fact label={translate('adal.fields.createdAt')}>
          <Instant at={protocol.createdAt} />
        </Fact>
        <Fact label={translate('adal.fields.department')}>{protocol.department.name}</Fact>
        <Fact label={translate('adal.fields.number')}>
          {protocol.report ? (
            <MuiLink component={Link} to={`/reports/${protocol.report.id}/show`}>
              <Code>{protocol.report.number}</Code>
            </MuiLink>
          ) : null}
        </Fact>
        <Fact wide label={translate('adal.fields.text')}>
          {protocol.text}
        </Fact>
      </Facts>
    </Section>
  );
}

/** From the first draft to both signatures, one step at a time; at the end stands the number. */
export function ProtocolShow() {
  const translate = useTranslate();
  return (
    <RecordPage<ProtocolShown> resource="protocols">
      {(protocol, reload) => (
        <>
          <PageHeader
            title={translate('adal.protocol.title')}
            crumbs={[{ label: translate('adal.menu.protocols'), to: '/protocols' }]}
            below={<StateChip of="protocol" state={protocol.state} />}
          />
          <Steps protocol={protocol} reload={reload} />
        </>
      )}
    </RecordPage>
  );
}
