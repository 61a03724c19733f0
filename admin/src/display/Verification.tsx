import CheckCircle from '@mui/icons-material/CheckCircleOutline';
import HelpOutline from '@mui/icons-material/HelpOutline';
import { useTranslate } from 'react-admin';
import { Chip } from './Chip';

/** Whether a figure was read in a published source, in plain words: law is not to be guessed at. */
export function Verification({ status }: { status: string }) {
  const translate = useTranslate();
  const verified = /^verified\b/i.test(status.trim());
  const source = status.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return (
    <Chip wraps tone={verified ? 'success' : 'warning'} icon={verified ? <CheckCircle /> : <HelpOutline />}>
      {verified
        ? translate('adal.verification.verified')
        : translate('adal.verification.unverified', {
            source: translate(`adal.verification.sources.${source}`, { _: status }),
          })}
    </Chip>
  );
}
