import { Box, Card, Typography, type SxProps } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  sx?: SxProps;
}

/** A titled card; `flush` lets a table touch its edges. */
export function Section({ title, aside, children, flush, sx }: SectionProps) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={title ? id : undefined} sx={{ p: flush ? 0 : 2, ...sx }}>
      {title ? (
        <Box
          sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', p: flush ? 2 : 0, pb: 1.25 }}
        >
          <Typography id={id} variant="h2" sx={{ flex: 1 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      ) : null}
      {children}
    </Card>
  );
}
