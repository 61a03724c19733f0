import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PageHeader } from '../../display/PageHeader';
import { discardDraft } from '../../intake/draft';
import { Receipt, type Registered } from '../../intake/Receipt';
import { IntakeRefused } from '../../intake/Refused';
import { useSealing } from '../../intake/seal';
import { RegistrationForm, registrationDraft } from './RegistrationForm';

/** Written statements and messages by phone: typed, sealed, registered, receipt in hand. */
export function Register() {
  const translate = useTranslate();
  const [registered, setRegistered] = useState<Registered>();
  const obstacle = useSealing();
  const title = translate('adal.intake.title');
  const done = (receipt: Registered) => {
    discardDraft(registrationDraft);
    setRegistered(receipt);
    window.scrollTo({ top: 0 });
  };
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader title={title} key={registered ? 'done' : 'form'} />
      {obstacle ? <IntakeRefused obstacle={obstacle} /> : null}
      {!obstacle && registered ? (
        <Receipt registered={registered}>
          <Button onClick={() => setRegistered(undefined)}>{translate('adal.intake.another')}</Button>
        </Receipt>
      ) : null}
      {!obstacle && !registered ? <RegistrationForm onRegistered={done} /> : null}
    </Box>
  );
}
