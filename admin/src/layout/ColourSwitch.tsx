import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import { useTheme, useTranslate } from 'react-admin';

/** Dark or light; starts from what the machine prefers. */
export function ColourSwitch() {
  const translate = useTranslate();
  const [, setTheme] = useTheme();
  const dark = useMuiTheme().palette.mode === 'dark';
  const label = translate(dark ? 'adal.layout.toLight' : 'adal.layout.toDark');
  return (
    <Tooltip title={label}>
      <IconButton onClick={() => setTheme(dark ? 'light' : 'dark')} aria-label={label}>
        {dark ? <LightMode fontSize="small" /> : <DarkMode fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
