import { Alert, Box, Button, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { StepUpNotice } from '../../actions/StepUpNotice';
import { Section } from '../../display/Section';
import { Field } from '../../intake/Field';
import { useSend } from '../vault/useSend';
import { requestShreddingMutation } from './operations';

/** A protection officer asks for an identity to be destroyed, by its pseudonym and a basis. */
export function RequestForm({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const [personId, setPersonId] = useState('');
  const [basis, setBasis] = useState('');
  const { send, again, busy, stepUp, error } = useSend(() => {
    setPersonId('');
    setBasis('');
    onDone();
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const input = { personId: personId.trim(), basis: basis.trim() };
    void send(requestShreddingMutation, () => input);
  };
  return (
    <Section title={translate('adal.shredding.ask')}>
      <Box component="form" onSubmit={ask} sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2" color="text.secondary">
          {translate('adal.shredding.askHint')}
        </Typography>
        <Field name="pseudonym" value={personId} onChange={setPersonId} required />
        <Field name="shreddingBasis" value={basis} onChange={setBasis} required />
        <Button
          type="submit"
          variant="contained"
          color="error"
          disabled={busy || !personId.trim() || basis.trim().length < 5}
          sx={{ justifySelf: 'start' }}
        >
          {translate('adal.shredding.send')}
        </Button>
        {stepUp ? <StepUpNotice onRenewed={again} /> : null}
        {error ? <Alert severity="error">{error.message}</Alert> : null}
      </Box>
    </Section>
  );
}
