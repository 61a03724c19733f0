import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { StepUpNotice } from '../../actions/StepUpNotice';
import { Code } from '../../display/Values';
import { Section } from '../../display/Section';
import { vaultMutations, type Vault } from './operations';
import { joinWith, ownFingerprint, readDealt } from './share';
import { stageOf } from './stage';
import { useSend } from './useSend';

const acts = ['startShareCeremony', 'joinShareCeremony', 'cancelShareCeremony', 'closeVault'] as const;

/** Dealing shares, and closing the vault. What a custodian's page was dealt is shown here and nowhere else. */
export function Ceremony({ vault, onDone }: { vault: Vault; onDone: () => void }) {
  const translate = useTranslate();
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  const [share, setShare] = useState<string | null>(null);
  const { send, again, busy, stepUp, error } = useSend(onDone);
  useEffect(() => {
    void ownFingerprint().then(setFingerprint);
    void readDealt(vault).then(setShare);
  }, [vault]);
  const joined = vault.custodians.filter((custodian) => custodian.fingerprint).length;
  const confirmed = vault.custodians.filter((custodian) => custodian.confirmed).length;
  return (
    <Section title={translate('adal.vault.dealing')}>
      <Typography sx={{ mb: 1.5 }}>
        {translate(`adal.vault.ceremony.${stageOf(vault)}`, {
          joined,
          shares: vault.shares ?? '',
          agreed: vault.custodians.filter(({ agreed }) => agreed).length,
          needed: vault.agreementsNeeded ?? 0,
          confirmed,
        })}
      </Typography>
      {fingerprint && vault.ceremony !== 'NONE' ? (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('adal.vault.ownFingerprint')} <Code>{fingerprint}</Code>
        </Alert>
      ) : null}
      {share && vault.ceremony === 'DEALT' ? (
        <Alert severity="warning" icon={false} sx={{ mb: 1.5 }}>
          <Typography sx={{ mb: 1 }}>{translate('adal.vault.writeDown')}</Typography>
          <Typography component="p" data-testid="share" sx={{ fontFamily: 'monospace', fontSize: '1.05rem' }}>
            {share}
          </Typography>
          <Button className="no-print" startIcon={<PrintOutlined />} onClick={() => window.print()}>
            {translate('adal.vault.print')}
          </Button>
        </Alert>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {acts
          .filter((name) => vault.viewerActions.includes(name))
          .map((name) => (
            <Button
              key={name}
              variant={name === 'joinShareCeremony' ? 'contained' : 'outlined'}
              color={name === 'closeVault' ? 'error' : 'primary'}
              disabled={busy}
              onClick={() =>
                void send(vaultMutations[name], name === 'joinShareCeremony' ? joinWith : undefined)
              }
            >
              {translate(`adal.vault.acts.${name}`)}
            </Button>
          ))}
      </Box>
      {stepUp ? <StepUpNotice onRenewed={again} /> : null}
      {error ? <Alert severity="error">{error.message}</Alert> : null}
    </Section>
  );
}
