import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { currentLocale } from '../providers/locale';
import { onRenewed, onSessionEnd, openRenewal } from '../providers/session';
import { forgetViewer } from '../providers/viewer';

/** When the session ends in the middle of work: sign in beside the page, so that nothing typed is lost. */
export function SessionDialog() {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => onSessionEnd(() => setOpen(true)), []);
  useEffect(
    () =>
      onRenewed(() => {
        setOpen(false);
        forgetViewer();
        void queryClient.invalidateQueries();
      }),
    [queryClient],
  );
  return (
    <Dialog open={open} aria-labelledby="session-ended">
      <DialogTitle id="session-ended">{translate('adal.session.endedTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate(blocked ? 'adal.session.blocked' : 'adal.session.endedText')}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
        <Button
          variant="contained"
          autoFocus
          onClick={() => setBlocked(!openRenewal('login', currentLocale()))}
        >
          {translate('adal.session.signInBeside')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
