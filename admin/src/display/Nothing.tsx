import Inbox from '@mui/icons-material/InboxOutlined';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** An empty place that says why it is empty and what to do about it. */
export function Nothing({
  title,
  children,
  dense,
}: {
  title: string;
  children?: ReactNode;
  dense?: boolean;
}) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 0.75,
        textAlign: 'center',
        px: 2,
        py: dense ? 2.5 : 6,
      }}
    >
      {dense ? null : <Inbox sx={{ fontSize: 36, color: 'text.secondary', opacity: 0.7 }} />}
      <Typography
        variant={dense ? 'body2' : 'h3'}
        component="p"
        color={dense && !children ? 'text.secondary' : 'text.primary'}
        sx={dense && children ? { fontWeight: 640 } : undefined}
      >
        {title}
      </Typography>
      {children ? (
        <Typography variant="body2" color="text.secondary" component="div" sx={{ maxWidth: '56ch' }}>
          {children}
        </Typography>
      ) : null}
    </Box>
  );
}
