import { Badge, Box, List, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useWorkCounts } from '../dashboard/counts';
import { mayOpen } from '../providers/access';
import { useViewer } from '../providers/viewer';
import { menuSections, type MenuEntry } from './menu';

function Entry({ entry, count, onNavigate }: { entry: MenuEntry; count?: number; onNavigate?: () => void }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const current = entry.to === '/' ? pathname === '/' : pathname.startsWith(entry.to);
  const Icon = entry.icon;
  return (
    <ListItemButton
      component={Link}
      to={entry.to}
      selected={current}
      aria-current={current ? 'page' : undefined}
      onClick={onNavigate}
      sx={{
        borderRadius: 1.5,
        py: 0.6,
        px: 1.25,
        '&.Mui-selected .MuiListItemText-primary': { fontWeight: 650 },
      }}
    >
      <ListItemIcon sx={{ minWidth: 32, color: current ? 'primary.main' : 'text.secondary' }}>
        <Icon fontSize="small" />
      </ListItemIcon>
      <ListItemText
        primary={translate(`adal.menu.${entry.page}`)}
        slotProps={{ primary: { variant: 'body2' } }}
      />
      {count ? <Badge badgeContent={count} max={99} color="primary" sx={{ mr: 1.5 }} /> : null}
    </ListItemButton>
  );
}

/** Only what opens for this viewer, grouped by the part of the work it belongs to. */
export function Menu({ onNavigate }: { onNavigate?: () => void }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const counts = useWorkCounts();
  const sections = menuSections
    .map((section) => ({ ...section, entries: section.entries.filter((e) => mayOpen(viewer, e.page)) }))
    .filter((section) => section.entries.length > 0);
  return (
    <Box
      component="nav"
      aria-label={translate('adal.layout.mainMenu')}
      sx={{ p: 1.25, overflowY: 'auto', flex: 1 }}
    >
      {sections.map((section) => (
        <Box key={section.name} sx={{ mb: 1.25 }}>
          <Typography variant="overline" component="p" sx={{ px: 1.25, color: 'text.secondary' }}>
            {translate(`adal.menuSections.${section.name}`)}
          </Typography>
          <List dense disablePadding>
            {section.entries.map((entry) => (
              <li key={entry.page}>
                <Entry entry={entry} count={counts[entry.page]} onNavigate={onNavigate} />
              </li>
            ))}
          </List>
        </Box>
      ))}
    </Box>
  );
}
