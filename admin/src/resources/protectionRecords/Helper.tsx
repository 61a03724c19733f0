import { Alert, Box, Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code } from '../../display/Values';
import { discardDraft, useDraft } from '../../intake/draft';
import { Field } from '../../intake/Field';
import { emptyIdentity, identityErrors, type IdentityDraft } from '../../intake/identity';
import { IdentityInputs } from '../../intake/IdentityInputs';
import { sealDraft } from '../../intake/seal';
import { envelopeInput } from '../../intake/toInput';
import { useInsist } from '../../intake/useInsist';
import { useSubmission } from '../../intake/useSubmission';
import { registerAssistantMutation } from './acts.operations';

interface Registered {
  record: { id: string };
  checkCode: string;
}

const DRAFT = 'helper';

/** Somebody who helps without having reported comes under protection (R91); typed and sealed here. */
export function HelperForm() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [identity, change] = useDraft<IdentityDraft>(DRAFT, emptyIdentity);
  const [assistance, setAssistance] = useState('');
  const [language, setLanguage] = useState(locale.toUpperCase());
  const [insist, insistOn] = useInsist();
  const submission = useSubmission<Registered>(registerAssistantMutation);
  const errors = identityErrors(identity);
  const title = translate('adal.actions.registerAssistant.label');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    insistOn(event);
    if (Object.keys(errors).length || !assistance.trim()) return;
    const answer = await submission.submit([identity, assistance, language], async (key) => ({
      language,
      assistance: assistance.trim(),
      envelope: envelopeInput(await sealDraft(identity, key), key),
    }));
    if (answer) discardDraft(DRAFT);
  };
  const crumbs = [{ label: translate('adal.menu.protectionRecords'), to: '/protectionRecords' }];
  if (submission.answer) {
    return (
      <Box sx={{ maxWidth: 900 }}>
        <PageHeader title={title} crumbs={crumbs} />
        <Section>
          <Alert severity="success" sx={{ mb: 2 }}>
            {translate('adal.protection.helperDone')}
          </Alert>
          <Code large>{submission.answer.checkCode}</Code>
          <Box sx={{ mt: 2 }}>
            <Button
              component={Link}
              to={`/protectionRecords/${submission.answer.record.id}/show`}
              variant="contained"
            >
              {translate('adal.protection.toRecord')}
            </Button>
          </Box>
        </Section>
      </Box>
    );
  }
  return (
    <Box sx={{ maxWidth: 900 }}>
      <PageHeader title={title} crumbs={crumbs} />
      <Section>
        <Box
          component="form"
          noValidate
          onSubmit={(event) => void submit(event)}
          sx={{ display: 'grid', gap: 2 }}
        >
          <IdentityInputs draft={identity} change={change} errors={errors} insist={insist} />
          <Field
            name="language"
            value={language}
            onChange={setLanguage}
            choices={['KK', 'RU', 'EN'].map((value) => ({
              value,
              label: translate(`adal.enums.language.${value}`),
            }))}
          />
          <TextField
            required
            multiline
            minRows={2}
            label={translate('adal.fields.assistance')}
            value={assistance}
            error={insist && !assistance.trim()}
            onChange={(event) => setAssistance(event.target.value)}
          />
          {submission.error ? (
            <Alert severity="error">
              {translate(submission.error.message, { _: submission.error.message })}
            </Alert>
          ) : null}
          <Box>
            <Button type="submit" variant="contained" disabled={submission.busy}>
              {title}
            </Button>
          </Box>
        </Box>
      </Section>
    </Box>
  );
}
