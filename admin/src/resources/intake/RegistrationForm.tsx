import { Alert, Box, Button } from '@mui/material';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { RefusalAlert } from '../../display/RefusalAlert';
import { Section } from '../../display/Section';
import { discardDraft } from '../../intake/draft';
import { identityErrors } from '../../intake/identity';
import { IdentityInputs } from '../../intake/IdentityInputs';
import { IntakeInputs } from '../../intake/IntakeInputs';
import type { Registered } from '../../intake/Receipt';
import { sealDraft } from '../../intake/seal';
import { StatementInputs } from '../../intake/StatementInputs';
import { envelopeInput, narrativeInput } from '../../intake/toInput';
import { useIntakeDraft, type IntakeDraft } from '../../intake/useIntakeDraft';
import { useInsist } from '../../intake/useInsist';
import { useSubmission } from '../../intake/useSubmission';
import { Warning } from '../../intake/Warning';
import { registerReportMutation, type RegisterReportPayload } from './operations';

export const registrationDraft = 'registration';

async function toInput({ identity, statement }: IntakeDraft, key: string): Promise<Record<string, unknown>> {
  return {
    ...narrativeInput(statement),
    channel: statement.channel,
    applicantKind: identity.applicantKind,
    warningCertified: statement.warningSigned && identity.applicantKind !== 'ANONYMOUS',
    confirmingDocuments: Number(statement.confirmingDocuments || 0),
    envelope: envelopeInput(await sealDraft(identity, key), key),
  };
}

/** One form for a report that arrives as a letter or a call; everything on one page, in the order it is told. */
export function RegistrationForm({ onRegistered }: { onRegistered: (registered: Registered) => void }) {
  const translate = useTranslate();
  const { draft, changeIdentity, changeStatement } = useIntakeDraft(registrationDraft);
  const [insist, insistOn] = useInsist();
  const submission = useSubmission<RegisterReportPayload>(registerReportMutation);
  const { identity, statement } = draft;
  const errors = identityErrors(identity);
  const ready =
    !Object.keys(errors).length && statement.text.trim() !== '' && statement.departmentCode !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    insistOn(event);
    if (!ready) return;
    const answer = await submission.submit(draft, (key) => toInput(draft, key));
    if (answer) {
      const { id, number, urgent } = answer.report;
      onRegistered({ reportId: id, number, urgent, checkCode: answer.checkCode });
    }
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2 }}
    >
      <IntakeInputs
        statement={statement}
        changeStatement={changeStatement}
        identity={identity}
        changeIdentity={changeIdentity}
        insist={insist}
      />
      <Section title={translate('adal.intake.whoTells')}>
        <IdentityInputs
          draft={identity}
          change={changeIdentity}
          errors={errors}
          insist={insist}
          byPhone={statement.channel === 'CALL_CENTRE'}
        />
      </Section>
      <StatementInputs draft={statement} change={changeStatement} identity={identity} insist={insist} />
      <Warning
        applicantKind={identity.applicantKind}
        signed={statement.warningSigned}
        onChange={(warningSigned) => changeStatement({ warningSigned })}
      />
      {insist && !ready ? <Alert severity="error">{translate('adal.intake.notReady')}</Alert> : null}
      <RefusalAlert error={submission.error} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" size="large" disabled={submission.busy}>
          {translate(submission.busy ? 'adal.intake.registering' : 'adal.intake.register')}
        </Button>
        <Button size="large" onClick={() => discardDraft(registrationDraft)} disabled={submission.busy}>
          {translate('adal.intake.discard')}
        </Button>
      </Box>
    </Box>
  );
}
