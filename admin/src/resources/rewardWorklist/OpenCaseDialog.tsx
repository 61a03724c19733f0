import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { freshKey } from '../../actions/key';
import { RefusalAlert } from '../../display/RefusalAlert';
import { graphql } from '../../providers/graphql';
import { openRewardCaseMutation, type WorklistItem } from './operations';

const bases = ['REPORT', 'WANTED_PERSON_WHEREABOUTS', 'OTHER_ASSISTANCE'];

/** Opens a reward case from a court act; there is no record yet whose version could be stale. */
export function OpenCaseDialog({ act, onClose }: { act: WorklistItem; onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const key = useRef(freshKey());
  const [basis, setBasis] = useState('REPORT');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const open = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const input = { courtActId: act.id, basis, idempotencyKey: key.current };
      const answer = await graphql<{ openRewardCase: { rewardCase: { id: string } } }>(
        openRewardCaseMutation,
        { input },
      );
      void navigate(`/rewardCases/${answer.openRewardCase.rewardCase.id}/show`);
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="open-case">
      <DialogTitle id="open-case">{translate('adal.actions.openRewardCase.label')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText variant="body2">
          {translate('adal.actions.openRewardCase.explain')}
        </DialogContentText>
        <TextField
          select
          label={translate('adal.fields.basis')}
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
        >
          {bases.map((value) => (
            <MenuItem key={value} value={value}>
              {translate(`adal.enums.basis.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <RefusalAlert error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={busy} onClick={() => void open()}>
          {translate('adal.actions.openRewardCase.label')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
