import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { formatInstant } from '../../display/format';
import type { IdentityDraft } from '../../intake/identity';
import { useViewer } from '../../providers/viewer';
import type { ProtocolShown } from './operations';
import { sheetTexts } from './sheetTexts';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '200px 1fr', gap: 2 }}>
      <Typography variant="body2" sx={{ color: '#444' }}>
        {label}
      </Typography>
      <Typography variant="body2" sx={{ borderBottom: '1px solid #bbb', minHeight: 22 }}>
        {children}
      </Typography>
    </Box>
  );
}

/**
 * The protocol as both will sign it, drawn and printed by this page alone: who speaks stands in the page's
 * memory and on the paper, nowhere between.
 */
export function Sheet({ protocol, speaker }: { protocol: ProtocolShown; speaker: IdentityDraft | null }) {
  const viewer = useViewer();
  const words = sheetTexts[protocol.language];
  const blank = speaker ? '' : `(${words.byHand})`;
  const name = speaker
    ? [speaker.surname, speaker.firstName, speaker.patronymic].filter(Boolean).join(' ')
    : blank;
  const document = speaker
    ? [speaker.documentNumber, speaker.documentIssuedBy, speaker.documentIssuedOn].filter(Boolean).join(', ')
    : blank;
  return (
    <Box
      className="print-sheet"
      lang={protocol.language.toLowerCase()}
      sx={{
        bgcolor: '#fff',
        color: '#111',
        p: { xs: 2, sm: 5 },
        maxWidth: 800,
        border: 1,
        borderColor: 'divider',
        display: 'grid',
        gap: 1.25,
      }}
    >
      <Typography variant="h2" sx={{ textAlign: 'center', mb: 1 }}>
        {words.title}
      </Typography>
      <Line label={words.place}>{protocol.department[protocol.language]}</Line>
      <Line label={words.date}>{formatInstant(protocol.createdAt, protocol.language.toLowerCase())}</Line>
      <Line label={words.applicant}>{name}</Line>
      <Line label={words.iin}>{speaker?.iin ?? blank}</Line>
      <Line label={words.residence}>{speaker?.residence ?? blank}</Line>
      <Line label={words.workPlace}>{speaker?.workPlace ?? blank}</Line>
      <Line label={words.document}>{document}</Line>
      <Line label={words.phone}>{speaker?.phone ?? blank}</Line>
      <Typography variant="h3" component="p" sx={{ mt: 1.5 }}>
        {words.statement}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line' }}>{protocol.text}</Typography>
      <Typography sx={{ mt: 1.5 }}>{words.readBack}</Typography>
      {protocol.interpreter ? <Line label={words.interpreter}>{protocol.interpreter}</Line> : null}
      <Typography sx={{ fontWeight: 600 }}>{words.warning}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4, mt: 4 }}>
        <Box sx={{ borderTop: '1px solid #111', pt: 0.5, typography: 'caption' }}>
          {words.applicantSignature}
          <br />
          {name}
        </Box>
        <Box sx={{ borderTop: '1px solid #111', pt: 0.5, typography: 'caption' }}>
          {words.officialSignature}
          <br />
          {[viewer?.staff?.name, viewer?.staff?.position].filter(Boolean).join(', ')}
        </Box>
      </Box>
    </Box>
  );
}
