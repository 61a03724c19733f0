import { Box } from '@mui/material';
import { alpha, type Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { toneOf, type Tone } from './tones';

function colours(theme: Theme, tone: Tone) {
  if (tone === 'neutral') {
    return { color: theme.palette.text.secondary, bgcolor: alpha(theme.palette.text.secondary, 0.1) };
  }
  const { main } = theme.palette[tone];
  return { color: main, bgcolor: alpha(main, theme.palette.mode === 'dark' ? 0.14 : 0.09) };
}

interface ChipProps {
  tone: Tone;
  icon?: ReactNode;
  /** Longer texts may take a second line. */
  wraps?: boolean;
  children: ReactNode;
}

/** A small word with a colour; the word alone is enough. */
export function Chip({ tone, icon, wraps, children }: ChipProps) {
  return (
    <Box
      component="span"
      sx={(theme) => ({
        ...colours(theme, tone),
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.2,
        borderRadius: wraps ? 1.5 : 99,
        fontSize: '0.78125rem',
        fontWeight: 600,
        lineHeight: 1.5,
        whiteSpace: wraps ? 'normal' : 'nowrap',
        '& svg': { fontSize: '0.95rem' },
        '&::before': icon
          ? undefined
          : { content: '""', width: 6, height: 6, borderRadius: 99, bgcolor: 'currentColor' },
      })}
    >
      {icon}
      {children}
    </Box>
  );
}

/** State of a record in words: `adal.states.<of>.<state>`, the raw code when a word is missing. */
export function StateChip({ of, state }: { of: string; state?: string | null }) {
  const translate = useTranslate();
  if (!state) return null;
  return <Chip tone={toneOf(of, state)}>{translate(`adal.states.${of}.${state}`, { _: state })}</Chip>;
}
