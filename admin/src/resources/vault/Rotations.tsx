import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { StepUpNotice } from '../../actions/StepUpNotice';
import { LoadFailed } from '../../display/LoadFailed';
import { Nothing } from '../../display/Nothing';
import { PlainTable } from '../../display/PlainTable';
import { Section } from '../../display/Section';
import { graphql } from '../../providers/graphql';
import { rotationKinds } from './actions';
import { type KeyRotation, keyRotationsQuery, requestKeyRotationMutation } from './operations';
import { rotationColumns, RotationRows } from './RotationRows';
import { useSend } from './useSend';

/** New keys: asked for by one custodian, agreed to by another, done while everybody works. */
export function Rotations() {
  const translate = useTranslate();
  const {
    data,
    error: failure,
    refetch,
  } = useQuery({
    queryKey: ['keyRotations'],
    queryFn: ({ signal }) =>
      graphql<{ keyRotations: { nodes: KeyRotation[] } }>(keyRotationsQuery, { first: 20 }, signal),
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
      {failure && !data ? <LoadFailed error={failure} onRetry={() => void refetch()} /> : null}
      {data && rotations.length === 0 ? <Nothing title={translate('adal.vault.noRotations')} dense /> : null}
      {rotations.length > 0 ? (
        <PlainTable columns={rotationColumns.map((name) => translate(`adal.vault.columns.${name}`))}>
          {rotations.map((rotation) => (
            <RotationRows key={rotation.id} rotation={rotation} reload={() => reload(rotation.id)} />
          ))}
        </PlainTable>
      ) : null}
    </Section>
  );
}
