import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { discardDraft, useDraft } from '../../intake/draft';
import { emptyIdentity, identityErrors, type IdentityDraft } from '../../intake/identity';
import { IdentityInputs } from '../../intake/IdentityInputs';
import { sealDraft } from '../../intake/seal';
import { envelopeInput } from '../../intake/toInput';
import { useInsist } from '../../intake/useInsist';
import { useSubmission } from '../../intake/useSubmission';
import { proposeIdentityCorrectionMutation } from './acts.operations';
import type { ProtectionRecord } from './operations';

interface CorrectPersonProps {
  record: ProtectionRecord;
  reload: () => Promise<ProtectionRecord | undefined>;
}

function CorrectPersonDialog({ record, reload, onClose }: CorrectPersonProps & { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const name = `correction-${record.id}`;
  const [identity, change] = useDraft<IdentityDraft>(name, emptyIdentity);
  const [reason, setReason] = useState('');
  const [insist, insistOn] = useInsist();
  const submission = useSubmission<{ correction: { id: string } }>(proposeIdentityCorrectionMutation);
  const errors = identityErrors(identity);
  const done = translate('adal.actions.proposeIdentityCorrection.label');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    insistOn(event);
    if (Object.keys(errors).length || !reason.trim()) return;
    const answer = await submission.submit([identity, reason, record.version], async (key) => ({
      id: record.id,
      expectedVersion: record.version,
      reason: reason.trim(),
      envelope: envelopeInput(await sealDraft(identity, key), key),
    }));
    if (!answer) return;
    discardDraft(name);
    notify('adal.act.done', { type: 'success', messageArgs: { act: done } });
    void reload();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="correct-person">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="correct-person">{done}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Alert severity="warning">{translate('adal.actions.proposeIdentityCorrection.explain')}</Alert>
          <IdentityInputs draft={identity} change={change} errors={errors} insist={insist} />
          <TextField
            required
            multiline
            minRows={2}
            label={translate('adal.fields.reason')}
            value={reason}
            error={insist && !reason.trim()}
            onChange={(event) => setReason(event.target.value)}
          />
          {submission.error ? (
            <Alert severity="error">
              {translate(submission.error.message, { _: submission.error.message })}
            </Alert>
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={submission.busy}>
            {done}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** Hands in who the person is as it ought to be; a second person puts it in place. */
export function CorrectPerson(props: CorrectPersonProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!props.record.viewerActions.includes('proposeIdentityCorrection')) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('adal.actions.proposeIdentityCorrection.label')}
      </Button>
      {open ? <CorrectPersonDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
