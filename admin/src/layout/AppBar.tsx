import MenuIcon from '@mui/icons-material/Menu';
import { AppBar as MuiAppBar, Box, IconButton, Toolbar, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AccountMenu } from './AccountMenu';
import { ColourSwitch } from './ColourSwitch';
import { LocaleSwitch } from './LocaleSwitch';
import { Mark } from './Mark';
import { NumberSearch } from './NumberSearch';

/** The bar on top: where I am signed in, the number search, language, colours, my account. */
export function AppBar({ onMenu }: { onMenu?: () => void }) {
  const translate = useTranslate();
  return (
    <MuiAppBar
      position="sticky"
      color="inherit"
      className="no-print"
      sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', zIndex: 1201 }}
    >
      <Toolbar variant="dense" sx={{ minHeight: 56, gap: { xs: 0.5, sm: 1.5 }, px: { xs: 1, sm: 2 } }}>
        {onMenu ? (
          <Tooltip title={translate('adal.layout.openMenu')}>
            <IconButton onClick={onMenu} aria-label={translate('adal.layout.openMenu')}>
              <MenuIcon />
            </IconButton>
          </Tooltip>
        ) : null}
        <Box
          component={Link}
          to="/"
          aria-label="Adal"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            color: 'inherit',
            textDecoration: 'none',
            mr: { xs: 0, sm: 1 },
          }}
        >
          <Mark />
          <Typography
            component="span"
            sx={{
              display: { xs: 'none', sm: 'inline' },
              fontWeight: 700,
              fontSize: '1.0625rem',
              letterSpacing: '-0.01em',
            }}
          >
            Adal
          </Typography>
        </Box>
        <NumberSearch />
        <Box sx={{ flex: { sm: 1 } }} />
        <LocaleSwitch />
        <ColourSwitch />
        <AccountMenu />
      </Toolbar>
    </MuiAppBar>
  );
}
