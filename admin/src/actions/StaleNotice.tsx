import { Alert, AlertTitle, Box, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDay, formatInstant } from '../display/format';
import { changesBetween } from './changes';
import type { Actionable } from './action';

interface StaleNoticeProps {
  before: Actionable;
  now?: Actionable;
  of: string;
  stillOpen: boolean;
}

/** Somebody else was first: what is different now, and whether the act is still possible. */
export function StaleNotice({ before, now, of, stillOpen }: StaleNoticeProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const word = (name: string, value: string) => {
    if (name === 'state') return translate(`adal.states.${of}.${value}`, { _: value });
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatInstant(value, locale);
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, locale);
    return value || '—';
  };
  const changes = now ? changesBetween(before, now) : [];
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('adal.act.staleTitle')}</AlertTitle>
      <Box component="ul" sx={{ pl: 2, my: 0.5 }}>
        {changes.map(({ name, was, is }) => (
          <li key={name}>
            {translate(`adal.fields.${name}`, { _: name })}: <s>{word(name, was)}</s> →{' '}
            <strong>{word(name, is)}</strong>
          </li>
        ))}
      </Box>
      <Typography variant="body2">
        {translate(stillOpen ? 'adal.act.staleStillOpen' : 'adal.act.staleClosed')}
      </Typography>
    </Alert>
  );
}
