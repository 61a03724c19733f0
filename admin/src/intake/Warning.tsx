import GavelOutlined from '@mui/icons-material/GavelOutlined';
import { Alert, AlertTitle, FormControlLabel, Switch } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicantKind } from './identity';

interface WarningProps {
  applicantKind: ApplicantKind;
  signed: boolean;
  onChange?: (signed: boolean) => void;
}

/** The false-denunciation warning (R47-R50): shown to everyone but officials of state bodies. */
export function Warning({ applicantKind, signed, onChange }: WarningProps) {
  const translate = useTranslate();
  if (applicantKind === 'STATE_BODY_OFFICIAL') {
    return <Alert severity="info">{translate('adal.warning.exempt')}</Alert>;
  }
  if (applicantKind === 'ANONYMOUS')
    return <Alert severity="info">{translate('adal.warning.anonymous')}</Alert>;
  return (
    <Alert severity="warning" icon={<GavelOutlined />}>
      <AlertTitle>{translate('adal.warning.title')}</AlertTitle>
      {translate('adal.warning.text')}
      {onChange ? (
        <FormControlLabel
          sx={{ display: 'flex', mt: 1 }}
          control={<Switch checked={signed} onChange={(_, on) => onChange(on)} />}
          label={translate('adal.fields.warningSigned')}
        />
      ) : null}
    </Alert>
  );
}
