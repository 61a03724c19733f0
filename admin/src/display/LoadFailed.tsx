import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What went wrong in the server's words, and the way to try again. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const message = error instanceof Error && error.message ? error.message : 'adal.errors.server';
  return (
    <Alert
      severity="error"
      action={
        onRetry ? (
          <Button color="inherit" onClick={onRetry}>
            {translate('adal.errors.retry')}
          </Button>
        ) : null
      }
    >
      {translate(message, { _: message })}
    </Alert>
  );
}
