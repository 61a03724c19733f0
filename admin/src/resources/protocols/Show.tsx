import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Step, StepLabel, Stepper } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { discardDraft } from '../../intake/draft';
import { Receipt, type Registered } from '../../intake/Receipt';
import { Warning } from '../../intake/Warning';
import { RecordPage } from '../../record/RecordPage';
import { protocolActions } from './actions';
import type { Protocol, RegisteredPayload } from './operations';
import { Sheet } from './Sheet';
import { speakerDraft, useSpeaker } from './speaker';

const steps = ['DRAFT', 'READ_BACK', 'WARNED', 'SIGNED_BY_APPLICANT', 'EFFECTIVE'];

function Steps({ protocol, reload }: { protocol: Protocol; reload: () => Promise<Protocol | undefined> }) {
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
      {over ? null : (
        <Section title={translate(`adal.protocol.next.${protocol.state}`)} sx={{ displayPrint: 'none' }}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {translate(`adal.protocol.todo.${protocol.state}`)}
            {protocol.state === 'READ_BACK' ? <Warning applicantKind="NATURAL_PERSON" signed={false} /> : null}
            {speaker ? null : <Alert severity="warning">{translate('adal.protocol.speakerForgotten')}</Alert>}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <ActionBar of="protocol" record={protocol} actions={protocolActions} reload={reload} onDone={finish} />
              <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>
                {translate('adal.protocol.print')}
              </Button>
            </Box>
          </Box>
        </Section>
      )}
      <Sheet protocol={protocol} speaker={speaker} />
    </Box>
  );
}

/** From the first draft to both signatures, one step at a time; at the end stands the number. */
export function ProtocolShow() {
  const translate = useTranslate();
  return (
    <RecordPage<Protocol> resource="protocols">
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
