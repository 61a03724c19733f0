import { Alert, Box, Button } from '@mui/material';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { PageHeader } from '../../display/PageHeader';
import { RefusalAlert } from '../../display/RefusalAlert';
import { Section } from '../../display/Section';
import { discardDraft, keepDraft } from '../../intake/draft';
import { identityErrors } from '../../intake/identity';
import { IdentityInputs } from '../../intake/IdentityInputs';
import { IntakeInputs } from '../../intake/IntakeInputs';
import { IntakeRefused } from '../../intake/Refused';
import { sealDraft, useSealing } from '../../intake/seal';
import { StatementInputs } from '../../intake/StatementInputs';
import { envelopeInput, narrativeInput } from '../../intake/toInput';
import { useIntakeDraft, type IntakeDraft } from '../../intake/useIntakeDraft';
import { useInsist } from '../../intake/useInsist';
import { useSubmission } from '../../intake/useSubmission';
import { draftProtocolMutation } from './operations';
import { speakerDraft } from './speaker';

const name = 'oralStatement';

async function toInput({ identity, statement }: IntakeDraft, key: string): Promise<Record<string, unknown>> {
  return {
    ...narrativeInput(statement),
    hasResidence: identity.residence.trim() !== '',
    hasWorkPlace: identity.workPlace.trim() !== '',
    hasIdDocument: identity.documentNumber.trim() !== '',
    envelope: envelopeInput(await sealDraft(identity, key), key),
  };
}

/** Takes down an oral statement: who speaks and what is said. The steps that make it effective follow. */
export function ProtocolDraft() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { draft, changeIdentity, changeStatement } = useIntakeDraft(name);
  const [insist, insistOn] = useInsist();
  const submission = useSubmission<{ protocol: { id: string } }>(draftProtocolMutation);
  const { identity, statement } = draft;
  const errors = identityErrors(identity, { oralStatement: true });
  const ready =
    !Object.keys(errors).length && statement.text.trim() !== '' && statement.departmentCode !== '';
  const obstacle = useSealing();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    insistOn(event);
    if (!ready) return;
    const answer = await submission.submit(draft, (key) => toInput(draft, key));
    if (!answer) return;
    keepDraft(speakerDraft(answer.protocol.id), identity);
    discardDraft(name);
    void navigate(`/protocols/${answer.protocol.id}/show`);
  };
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader
        title={translate('adal.protocol.draftTitle')}
        crumbs={[{ label: translate('adal.menu.protocols'), to: '/protocols' }]}
      />
      {obstacle ? (
        <IntakeRefused obstacle={obstacle} />
      ) : (
        <Box
          component="form"
          noValidate
          onSubmit={(event) => void submit(event)}
          sx={{ display: 'grid', gap: 2 }}
        >
          <IntakeInputs
            oral
            statement={statement}
            changeStatement={changeStatement}
            identity={identity}
            changeIdentity={changeIdentity}
            insist={insist}
          />
          <Section title={translate('adal.intake.whoTells')}>
            <IdentityInputs draft={identity} change={changeIdentity} errors={errors} insist={insist} oral />
          </Section>
          <StatementInputs draft={statement} change={changeStatement} identity={identity} insist={insist} />
          {insist && !ready ? <Alert severity="error">{translate('adal.intake.notReady')}</Alert> : null}
          <RefusalAlert error={submission.error} />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button type="submit" variant="contained" size="large" disabled={submission.busy}>
              {translate(submission.busy ? 'adal.intake.sealing' : 'adal.protocol.toReading')}
            </Button>
            <Button size="large" onClick={() => discardDraft(name)} disabled={submission.busy}>
              {translate('adal.intake.discard')}
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  );
}
