import { Box } from '@mui/material';

/** The product's mark; decoration beside its name. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flexShrink: 0 }}>
      <rect width="32" height="32" rx="7" fill="#0b5a6f" />
      <path d="M16 6 7.5 25h4l1.7-4h5.6l1.7 4h4L16 6Zm-1.5 11.6L16 13.9l1.5 3.7h-3Z" fill="#fff" />
      <path d="M9 27.2h14" stroke="#f0b94a" strokeWidth="1.8" strokeLinecap="round" />
    </Box>
  );
}
