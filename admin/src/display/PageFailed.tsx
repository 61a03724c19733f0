import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from './Section';

/** A page that broke while drawing; the rest of the panel keeps working. */
export function PageFailed({ resetErrorBoundary }: { resetErrorBoundary: () => void }) {
  const translate = useTranslate();
  return (
    <Section title={translate('adal.errors.pageTitle')}>
      <Typography sx={{ mb: 2 }}>{translate('adal.errors.pageText')}</Typography>
      <Button variant="contained" onClick={resetErrorBoundary}>
        {translate('adal.errors.retry')}
      </Button>
    </Section>
  );
}
