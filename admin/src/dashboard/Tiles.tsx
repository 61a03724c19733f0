import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Waiting } from './counts';

/** Counts that lead to what they count; a pressing one stands out only while there is something. */
export function Tiles({ waiting }: { waiting: Waiting[] }) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fill, minmax(158px, 1fr))',
      }}
    >
      {waiting.map(({ name, count, to, pressing }) => {
        const alarming = pressing && count > 0;
        return (
          <Card component="li" key={name} sx={alarming ? { borderColor: 'error.main' } : undefined}>
            <CardActionArea component={Link} to={to} sx={{ p: 1.75, height: '100%' }}>
              <Typography
                component="p"
                sx={{
                  fontSize: '1.75rem',
                  fontWeight: 700,
                  lineHeight: 1.15,
                  color: alarming ? 'error.main' : count > 0 ? 'text.primary' : 'text.secondary',
                }}
              >
                {count >= 1000 ? '1000+' : count}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {translate(`adal.waiting.${name}`, { smart_count: count })}
              </Typography>
            </CardActionArea>
          </Card>
        );
      })}
    </Box>
  );
}
