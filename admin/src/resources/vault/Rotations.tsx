import {
  Alert,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StepUpNotice } from '../../actions/StepUpNotice';
import { StateChip } from '../../display/Chip';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { keyRotationActions, rotationKinds } from './actions';
import { type KeyRotation, keyRotationsQuery, requestKeyRotationMutation } from './operations';
import { useSend } from './useSend';

const columns = ['kind', 'state', 'requestedBy', 'approvedBy', 'done', 'at', 'acts'] as const;

/** A row beneath the rotation's own: what did not open, by name. Nothing of it was made anew. */
function PassedOver({ skipped, passedOver }: Pick<KeyRotation, 'skipped' | 'passedOver'>) {
  const translate = useTranslate();
  if (skipped === 0) return null;
  return (
    <TableRow>
      <TableCell colSpan={columns.length}>
        <Alert severity="warning" sx={{ py: 0 }}>
          {translate('adal.vault.passedOver', { count: skipped })}
          <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
            {passedOver.map((name) => (
              <Typography key={name} component="li" variant="caption">
                {name}
              </Typography>
            ))}
          </Box>
        </Alert>
      </TableCell>
    </TableRow>
  );
}

/** New keys: asked for by one custodian, agreed to by another, done while everybody works. */
export function Rotations() {
  const translate = useTranslate();
  const { data, refetch } = useQuery({
    queryKey: ['keyRotations'],
    queryFn: ({ signal }) =>
      graphql<{ keyRotations: { nodes: KeyRotation[] } }>(keyRotationsQuery, {}, signal),
    refetchInterval: 5_000,
  });
  const { send, again, busy, stepUp, error } = useSend(() => void refetch());
  const rotations = data?.keyRotations.nodes ?? [];
  const reload = async (id: string) =>
    (await refetch()).data?.keyRotations.nodes.find((rotation) => rotation.id === id);
  return (
    <Section title={translate('adal.vault.rotations')} flush>
      <Box sx={{ px: 2, pb: 1.5 }}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {translate('adal.vault.rotationsHint')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {rotationKinds.map((kind) => (
            <Button
              key={kind}
              variant="outlined"
              disabled={busy}
              onClick={() => void send(requestKeyRotationMutation, () => ({ kind }))}
            >
              {translate(`adal.vault.ask.${kind}`)}
            </Button>
          ))}
        </Box>
        {stepUp ? <StepUpNotice onRenewed={again} /> : null}
        {error ? <Alert severity="error">{error.message}</Alert> : null}
      </Box>
      {rotations.length === 0 ? (
        <Nothing title={translate('adal.vault.noRotations')} dense />
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {columns.map((name) => (
                  <TableCell key={name}>{translate(`adal.vault.columns.${name}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rotations.map((rotation) => (
                <Fragment key={rotation.id}>
                  <TableRow sx={rotation.skipped ? { '& > td': { borderBottom: 0 } } : undefined}>
                    <TableCell>{translate(`adal.vault.kinds.${rotation.kind}`)}</TableCell>
                    <TableCell>
                      <StateChip of="keyRotation" state={rotation.state} />
                    </TableCell>
                    <TableCell>{rotation.requestedBy?.name ?? '—'}</TableCell>
                    <TableCell>{rotation.approvedBy?.name ?? '—'}</TableCell>
                    <TableCell>{rotation.done}</TableCell>
                    <TableCell>
                      <Instant at={rotation.finishedAt ?? rotation.createdAt} />
                    </TableCell>
                    <TableCell>
                      <Box sx={{ display: 'flex', gap: 0.5 }}>
                        <ActionBar
                          of="keyRotation"
                          record={rotation}
                          actions={keyRotationActions}
                          reload={() => reload(rotation.id)}
                        />
                      </Box>
                    </TableCell>
                  </TableRow>
                  <PassedOver {...rotation} />
                </Fragment>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
