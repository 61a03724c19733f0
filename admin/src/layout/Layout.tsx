import { Box, Drawer, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Suspense, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Loading, SkipNavigationButton, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { PageFailed } from '../display/PageFailed';
import { Admitted } from './Admitted';
import { AppBar } from './AppBar';
import { BreakGlassBanner } from './BreakGlassBanner';
import { Menu } from './Menu';
import { VaultBanner } from './VaultBanner';
import { SessionDialog } from './SessionDialog';

const menuWidth = 236;

/** Frame of every page: bar, menu, content. The content is the only part that scrolls sideways. */
export function Layout({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100vh' }}>
      <SkipNavigationButton />
      <AppBar onMenu={wide ? undefined : () => setMenuOpen(true)} />
      <Box sx={{ display: 'flex', flex: 1, alignItems: 'stretch' }}>
        {wide ? (
          <Box
            className="no-print"
            sx={{
              width: menuWidth,
              flexShrink: 0,
              borderRight: 1,
              borderColor: 'divider',
              bgcolor: 'background.paper',
              position: 'sticky',
              top: 56,
              height: 'calc(100vh - 56px)',
              display: 'flex',
              flexDirection: 'column',
            }}
          >
            <Menu />
          </Box>
        ) : (
          <Drawer
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            slotProps={{
              paper: { sx: { width: menuWidth }, 'aria-label': translate('adal.layout.mainMenu') },
            }}
          >
            <Menu onNavigate={() => setMenuOpen(false)} />
          </Drawer>
        )}
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 1.5, md: 3 } }}
        >
          <VaultBanner />
          <BreakGlassBanner />
          <ErrorBoundary FallbackComponent={PageFailed} resetKeys={[pathname]}>
            <Suspense fallback={<Loading />}>
              <Admitted>{children}</Admitted>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <SessionDialog />
    </Box>
  );
}
