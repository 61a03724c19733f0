import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { RefusalAlert } from '../../display/RefusalAlert';
import { Code } from '../../display/Values';
import { enrolPasskey } from '../../passkeys/enrolPasskey';

type Enrolled = Awaited<ReturnType<typeof enrolPasskey>>;

/** Makes a passkey on this device; then shows what its owner reads out to whoever confirms it. */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const [label, setLabel] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [enrolled, setEnrolled] = useState<Enrolled>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      setEnrolled(await enrolPasskey(label.trim(), code));
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={busy ? undefined : onClose} fullWidth maxWidth="sm" aria-labelledby="enrol">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="enrol">{translate('adal.passkey.enrol')}</DialogTitle>
        {enrolled ? (
          <DialogContent sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
            {enrolled.state === 'ACTIVE' ? (
              <Alert severity="success">{translate('adal.passkey.active')}</Alert>
            ) : (
              <>
                <Alert severity="info">{translate('adal.passkey.readOut')}</Alert>
                <Code large>{enrolled.fingerprint}</Code>
              </>
            )}
          </DialogContent>
        ) : (
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <DialogContentText variant="body2">{translate('adal.passkey.enrolExplain')}</DialogContentText>
            <TextField
              required
              autoFocus
              label={translate('adal.fields.label')}
              helperText={translate('adal.hints.label')}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
            <TextField
              label={translate('adal.fields.enrolmentCode')}
              helperText={translate('adal.hints.enrolmentCode')}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
            />
            <RefusalAlert error={error} />
          </DialogContent>
        )}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {translate(enrolled ? 'ra.action.close' : 'ra.action.cancel')}
          </Button>
          {enrolled ? null : (
            <Button type="submit" variant="contained" disabled={busy || label.trim() === ''}>
              {translate(busy ? 'adal.act.sending' : 'adal.passkey.enrol')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
