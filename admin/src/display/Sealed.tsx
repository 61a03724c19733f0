import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chip, StateChip } from './Chip';
import { Code } from './Values';

export interface SealedPerson {
  id: string;
  regime?: string | null;
  state?: string | null;
}

/** Where an identity would stand: the pseudonym, that it is sealed, and how the law lets one ask. */
export function Sealed({ person, anonymous }: { person?: SealedPerson | null; anonymous?: boolean }) {
  const translate = useTranslate();
  if (anonymous) return <Typography variant="body2">{translate('adal.sealed.anonymous')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Chip tone="neutral" icon={<LockOutlined />}>
          {translate('adal.sealed.sealed')}
        </Chip>
        {person ? <Code>{person.id}</Code> : null}
        {person?.state ? <StateChip of="protection" state={person.state} /> : null}
        {person?.regime ? (
          <Typography variant="caption" color="text.secondary">
            {translate(`adal.enums.regime.${person.regime}`, { _: person.regime })}
          </Typography>
        ) : null}
      </Box>
      <Alert severity="info" icon={<LockOutlined fontSize="small" />}>
        {translate('adal.sealed.howToAsk')}
      </Alert>
    </Box>
  );
}
