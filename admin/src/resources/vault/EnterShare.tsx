import { SealingRefusal } from '@adal/sealing';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { StepUpNotice } from '../../actions/StepUpNotice';
import { Field } from '../../intake/Field';
import { vaultMutations, type Vault } from './operations';
import { sealShare } from './share';
import { useSend } from './useSend';

/** A custodian types his share. It leaves the page sealed, and the field is empty afterwards. */
export function EnterShare({ vault, onDone }: { vault: Vault; onDone: () => void }) {
  const translate = useTranslate();
  const [share, setShare] = useState('');
  const { send, again, busy, stepUp, error } = useSend(() => {
    setShare('');
    onDone();
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    void send(vaultMutations.enterVaultShare, (key) => sealShare(vault, share, key));
  };
  const mistyped = error instanceof SealingRefusal && error.code === 'SHARE_MISTYPED';
  return (
    <Box component="form" onSubmit={enter} sx={{ display: 'grid', gap: 1.5, mt: 2 }}>
      <Typography variant="body2" color="text.secondary">
        {translate('adal.vault.enterHint')}
      </Typography>
      <Field name="vaultShare" value={share} onChange={setShare} multiline minRows={2} required fullWidth />
      <Button
        type="submit"
        variant="contained"
        disabled={busy || !share.trim() || !vault.openingKey}
        sx={{ justifySelf: 'start' }}
      >
        {translate('adal.vault.enter')}
      </Button>
      {stepUp ? <StepUpNotice onRenewed={again} /> : null}
      {error ? (
        <Alert severity="error" role="alert">
          {translate(mistyped ? 'adal.vault.mistyped' : error.message, { _: error.message })}
        </Alert>
      ) : null}
      {vault.openingKey ? null : <Alert severity="info">{translate('adal.vault.noOpeningKey')}</Alert>}
    </Box>
  );
}
