import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A grid of "what: value" pairs, read by assistive technology as one description list. */
export function Facts({ children, columns = 2 }: { children: ReactNode; columns?: number }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: `repeat(${columns}, minmax(0, 1fr))` },
        columnGap: 3,
        rowGap: 1.5,
      }}
    >
      {children}
    </Box>
  );
}

export function Fact({ label, children, wide }: { label: string; children?: ReactNode; wide?: boolean }) {
  const empty = children === null || children === undefined || children === '';
  return (
    <Box sx={{ gridColumn: wide ? '1 / -1' : undefined, minWidth: 0 }}>
      <Typography component="dt" variant="caption" color="text.secondary">
        {label}
      </Typography>
      <Typography
        component="dd"
        variant="body2"
        sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
      >
        {empty ? '—' : children}
      </Typography>
    </Box>
  );
}
