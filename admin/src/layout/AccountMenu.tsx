import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import Logout from '@mui/icons-material/Logout';
import { Box, Button, Divider, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { useViewer } from '../providers/viewer';

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const viewer = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = viewer?.staff?.name ?? '…';
  return (
    <>
      <Button
        color="inherit"
        startIcon={<AccountCircle />}
        aria-label={name}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        sx={{
          maxWidth: 300,
          minWidth: { xs: 40, sm: 64 },
          px: { xs: 1, sm: 1.5 },
          '& .MuiButton-startIcon': { ml: { xs: 0, sm: -0.5 }, mr: { xs: 0, sm: 1 } },
        }}
      >
        <Box
          component="span"
          sx={{
            display: { xs: 'none', sm: 'inline' },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)} sx={{ zIndex: 1300 }}>
        <Box component="li" role="none" sx={{ px: 2, py: 1, maxWidth: 320 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {name}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            {[viewer?.staff?.position, viewer?.staff?.department?.name].filter(Boolean).join(' · ')}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            {viewer?.roles.map((role) => translate(`adal.roles.${role}`)).join(', ')}
          </Typography>
        </Box>
        <Divider component="li" role="none" aria-hidden />
        <MenuItem onClick={() => void logout({ chosen: true })}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {translate('adal.layout.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
