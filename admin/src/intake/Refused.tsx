import { Alert, AlertTitle } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Intake does not start where nothing could be sealed. */
export function IntakeRefused({ obstacle }: { obstacle: 'INSECURE_CONTEXT' | 'NO_ROOT' }) {
  const translate = useTranslate();
  return (
    <Alert severity="error">
      <AlertTitle>{translate('adal.intake.refusedTitle')}</AlertTitle>
      {translate(`adal.intake.refused.${obstacle}`)}
    </Alert>
  );
}
