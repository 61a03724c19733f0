import { Box, Button, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { currentLocale } from '../providers/locale';
import { loginUrl } from '../providers/session';
import { LocaleSwitch } from './LocaleSwitch';
import { Mark } from './Mark';

/** Shown after signing out; signing in is the identity provider's page, never ours. */
export function SignedOut() {
  const translate = useTranslate();
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Card sx={{ p: 4, width: 'min(420px, 100%)', display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Mark size={44} />
        <Typography variant="h1">{translate('adal.session.signedOutTitle')}</Typography>
        <Typography color="text.secondary">{translate('adal.session.signedOutText')}</Typography>
        <Button
          variant="contained"
          size="large"
          href={loginUrl(currentLocale(), `/?lang=${currentLocale()}`)}
          autoFocus
        >
          {translate('adal.session.signIn')}
        </Button>
        <LocaleSwitch />
      </Card>
    </Box>
  );
}
