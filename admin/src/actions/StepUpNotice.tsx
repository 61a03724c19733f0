import { Alert, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { currentLocale } from '../providers/locale';
import { onRenewed as listen, openRenewal } from '../providers/session';

/** Asks for the second factor in a window of its own and goes on with the act when it was shown. */
export function StepUpNotice({ onRenewed }: { onRenewed: () => void }) {
  const translate = useTranslate();
  const goOn = useRef(onRenewed);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    goOn.current = onRenewed;
  });
  useEffect(() => listen(() => goOn.current()), []);
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ mt: 2 }}
      action={
        <Button
          color="inherit"
          autoFocus
          onClick={() => setBlocked(!openRenewal('step-up', currentLocale()))}
        >
          {translate('adal.stepUp.confirm')}
        </Button>
      }
    >
      {translate(blocked ? 'adal.session.blocked' : 'adal.stepUp.needed')}
    </Alert>
  );
}
