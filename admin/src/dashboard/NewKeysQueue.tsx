import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../actions/ActionBar';
import { StateChip } from '../display/Chip';
import { Instant } from '../display/Values';
import { keyRotationActions } from '../resources/vault/actions';
import type { KeyRotation } from '../resources/vault/operations';
import { standing } from '../resources/vault/standing';
import { Queue } from './Queue';

/** New keys, for the custodian who has to agree to them. */
export function NewKeysQueue() {
  const translate = useTranslate();
  return (
    <Queue<KeyRotation>
      resource="keyRotations"
      name="newKeys"
      to="/vault"
      row={(rotation, reload) => (
        <>
          <Box sx={{ flex: '1 1 160px', minWidth: 0 }}>
            {translate(`adal.vault.kinds.${rotation.kind}`)}
            <Typography variant="caption" color="text.secondary" component="p">
              {rotation.requestedBy?.name}
            </Typography>
          </Box>
          <Instant at={rotation.createdAt} />
          <StateChip of="keyRotation" state={standing(rotation)} />
          <ActionBar of="keyRotation" record={rotation} actions={keyRotationActions} reload={reload} />
        </>
      )}
    />
  );
}
