import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Nothing } from './Nothing';
import { Instant } from './Values';

export interface TimelineEntry {
  at: string;
  action: string;
  actor?: { name: string; position?: string | null } | null;
}

/** Everything that happened to a record, newest first. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const translate = useTranslate();
  if (!entries.length) return <Nothing dense title={translate('adal.timeline.empty')} />;
  const newestFirst = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {newestFirst.map((entry, index) => (
        <Box
          component="li"
          key={`${entry.at}-${entry.action}-${index}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '150px 1fr' },
            columnGap: 2,
            position: 'relative',
          }}
        >
          <Typography variant="caption" color="text.secondary" sx={{ pt: 0.25 }}>
            <Instant at={entry.at} />
          </Typography>
          <Box sx={{ borderLeft: 2, borderColor: 'divider', pl: 2, pb: 2, position: 'relative' }}>
            <Box
              aria-hidden
              sx={{
                position: 'absolute',
                left: -5,
                top: 7,
                width: 8,
                height: 8,
                borderRadius: 99,
                bgcolor: 'primary.main',
              }}
            />
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {translate(`adal.acts.${entry.action.replaceAll('.', '_')}`, { _: entry.action })}
            </Typography>
            <Typography variant="caption" color="text.secondary">
              {entry.actor
                ? [entry.actor.name, entry.actor.position].filter(Boolean).join(', ')
                : translate('adal.timeline.system')}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
