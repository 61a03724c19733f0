import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { SealingRefusal } from '@adal/sealing';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RefusalAlert } from '../../display/RefusalAlert';
import { Section } from '../../display/Section';
import { useNow } from '../../display/Countdown';
import { IdentityCard } from './IdentityCard';
import { look, type Look } from './look';
import type { DisclosureGrant } from './operations';

interface LookPanelProps {
  grant: DisclosureGrant;
  reload: () => Promise<DisclosureGrant | undefined>;
}

/** Where the reader looks. What he sees closes with the grant's time, its revocation, and with the page. */
export function LookPanel({ grant, reload }: LookPanelProps) {
  const translate = useTranslate();
  const now = useNow();
  const [seen, setSeen] = useState<Look>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const closed = ['REVOKED', 'EXPIRED'].includes(grant.state) || now >= Date.parse(grant.validTo);

  const begin = async () => {
    setBusy(true);
    setError(undefined);
    setSeen(undefined);
    try {
      setSeen(await look(grant));
    } catch (failure) {
      setError(
        failure instanceof SealingRefusal ? new Error(`adal.sealing.${failure.code}`) : (failure as Error),
      );
    } finally {
      setBusy(false);
      void reload();
    }
  };
  if (seen && !closed) {
    return <IdentityCard look={seen} grantId={grant.id} onClose={() => setSeen(undefined)} />;
  }
  if (!grant.viewerActions.includes('viewIdentity')) {
    const reason = closed || grant.state !== 'ACTIVE' ? 'closed' : grant.mine ? 'notYet' : 'anotherReader';
    return <Alert severity="info">{translate(`adal.disclosure.${reason}`)}</Alert>;
  }
  return (
    <Section title={translate('adal.disclosure.identity')}>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {translate('adal.disclosure.beforeLook')}
      </Alert>
      <Button
        variant="contained"
        startIcon={<VisibilityOutlined />}
        disabled={busy}
        onClick={() => void begin()}
      >
        {translate(busy ? 'adal.act.sending' : 'adal.actions.viewIdentity.label')}
      </Button>
      <RefusalAlert error={error} />
    </Section>
  );
}
