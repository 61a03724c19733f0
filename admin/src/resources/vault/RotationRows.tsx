import { Alert, Box, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Instant } from '../../display/Values';
import { keyRotationActions } from './actions';
import type { KeyRotation } from './operations';
import { standing } from './standing';

export const rotationColumns = ['kind', 'state', 'requestedBy', 'approvedBy', 'done', 'at', 'acts'] as const;

/** A rotation: its own row, and beneath it what did not open, or what it waits for, by name. */
export function RotationRows({
  rotation,
  reload,
}: {
  rotation: KeyRotation;
  reload: () => Promise<KeyRotation | undefined>;
}) {
  const translate = useTranslate();
  const { kind, requestedBy, approvedBy, done, skipped, awaitedCertificates } = rotation;
  const waits = awaitedCertificates.length > 0;
  const more = skipped > 0 || waits;
  return (
    <>
      <TableRow sx={more ? { '& > td': { borderBottom: 0 } } : undefined}>
        <TableCell>{translate(`adal.vault.kinds.${kind}`)}</TableCell>
        <TableCell>
          <StateChip of="keyRotation" state={standing(rotation)} />
        </TableCell>
        <TableCell>{requestedBy?.name ?? '—'}</TableCell>
        <TableCell>{approvedBy?.name ?? '—'}</TableCell>
        <TableCell>{done}</TableCell>
        <TableCell>
          <Instant at={rotation.finishedAt ?? rotation.createdAt} />
        </TableCell>
        <TableCell>
          <Box sx={{ display: 'flex', gap: 0.5 }}>
            <ActionBar of="keyRotation" record={rotation} actions={keyRotationActions} reload={reload} />
          </Box>
        </TableCell>
      </TableRow>
      {more ? (
        <TableRow>
          <TableCell colSpan={rotationColumns.length}>
            {skipped > 0 ? (
              <Named
                text={translate('adal.vault.passedOver', { count: skipped })}
                names={rotation.passedOver}
              />
            ) : null}
            {waits ? (
              <Named
                text={translate('adal.vault.awaited')}
                names={awaitedCertificates.map((id) => `${id}.request.json`)}
              />
            ) : null}
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
}

function Named({ text, names }: { text: string; names: string[] }) {
  return (
    <Alert severity="warning" sx={{ py: 0 }}>
      {text}
      <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
        {names.map((name) => (
          <Typography key={name} component="li" variant="caption">
            {name}
          </Typography>
        ))}
      </Box>
    </Alert>
  );
}
