import { Box } from '@mui/material';
import type { ReactNode } from 'react';

const REPEATS = 24;

/** Says across what is shown, who looks and when, so that a photograph of the screen tells where it came from. */
export function Watermark({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Box className="no-print" sx={{ position: 'relative', overflow: 'hidden' }} data-watermark={text}>
      {children}
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          inset: '-40%',
          display: 'flex',
          flexWrap: 'wrap',
          alignContent: 'center',
          gap: '28px 40px',
          rotate: '-18deg',
          pointerEvents: 'none',
          userSelect: 'none',
          opacity: 0.16,
          fontSize: '0.8125rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
        }}
      >
        {Array.from({ length: REPEATS }, (_, place) => (
          <span key={place}>{text}</span>
        ))}
      </Box>
    </Box>
  );
}
