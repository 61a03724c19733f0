import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { RefusalAlert } from '../../display/RefusalAlert';
import { discardDraft, useDraft } from '../../intake/draft';
import { emptyIdentity, identityErrors, type IdentityDraft } from '../../intake/identity';
import { IdentityInputs } from '../../intake/IdentityInputs';
import { sealDraft } from '../../intake/seal';
import { envelopeInput } from '../../intake/toInput';
import { useInsist } from '../../intake/useInsist';
import { useSubmission } from '../../intake/useSubmission';
import { correctIdentityMutation, type Report } from './operations';

interface CorrectIdentityProps {
  report: Report;
  reload: () => Promise<Report | undefined>;
}

function CorrectIdentityDialog({ report, reload, onClose }: CorrectIdentityProps & { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const name = `identity-${report.id}`;
  const [start] = useState<IdentityDraft>(() => ({
    ...emptyIdentity,
    applicantKind: report.applicantKind as IdentityDraft['applicantKind'],
  }));
  const [identity, change] = useDraft(name, start);
  const [insist, insistOn] = useInsist();
  const submission = useSubmission<{ report: { id: string } }>(correctIdentityMutation);
  const errors = identityErrors(identity);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    insistOn(event);
    if (Object.keys(errors).length) return;
    const answer = await submission.submit([identity, report.version], async (key) => ({
      id: report.id,
      expectedVersion: report.version,
      envelope: envelopeInput(await sealDraft(identity, key), key),
    }));
    if (!answer) return;
    discardDraft(name);
    notify('adal.act.done', {
      type: 'success',
      messageArgs: { act: translate('adal.actions.correctIdentity.label') },
    });
    void reload();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="correct-identity">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="correct-identity">{translate('adal.actions.correctIdentity.label')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Alert severity="warning">{translate('adal.actions.correctIdentity.explain')}</Alert>
          <IdentityInputs draft={identity} change={change} errors={errors} insist={insist} />
          <RefusalAlert error={submission.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={submission.busy}>
            {translate('adal.actions.correctIdentity.label')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** The vault could not use what was sealed: the identity is typed and sealed once more. */
export function CorrectIdentity(props: CorrectIdentityProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('adal.actions.correctIdentity.label')}
      </Button>
      {open ? <CorrectIdentityDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
