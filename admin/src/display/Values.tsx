import { Box, Tooltip, type BoxProps } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDay, formatDistance, formatInstant, formatTenge } from './format';

const absent = <span aria-hidden>—</span>;

/** A moment on the wall clock; how long ago on hover. */
export function Instant({ at, timeZone }: { at?: string | null; timeZone?: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (!at) return absent;
  return (
    <Tooltip title={formatDistance(at, translate)}>
      <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
        {formatInstant(at, locale, timeZone)}
      </Box>
    </Tooltip>
  );
}

export function Day({ on }: { on?: string | null }) {
  const [locale] = useLocaleState();
  return on ? <time dateTime={on}>{formatDay(on, locale)}</time> : absent;
}

export function Tenge({ amount, ...box }: { amount?: number | string | null } & BoxProps) {
  const [locale] = useLocaleState();
  if (amount === null || amount === undefined) return absent;
  return (
    <Box component="span" {...box} sx={{ whiteSpace: 'nowrap', ...box.sx }}>
      {formatTenge(amount, locale)}
    </Box>
  );
}

/** Registration numbers and codes are compared character by character: fixed width. */
export function Code({ children, large }: { children?: string | null; large?: boolean }) {
  if (!children) return absent;
  return (
    <Box
      component="span"
      sx={{
        fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
        fontSize: large ? '1.5rem' : '0.8125rem',
        fontWeight: large ? 650 : 500,
        letterSpacing: large ? '0.02em' : 0,
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  );
}
