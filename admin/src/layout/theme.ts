import type { PaletteOptions, Theme } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';

const fontFamily = ['"Inter Variable"', 'Inter', '"Segoe UI"', 'Roboto', '"DejaVu Sans"', 'sans-serif'].join(
  ',',
);

const lightPalette: PaletteOptions = {
  mode: 'light',
  background: { default: '#f3f5f7', paper: '#ffffff' },
  divider: '#dde3e9',
  text: { primary: '#17212b', secondary: '#4f5d6b' },
  primary: { main: '#0b5a6f', dark: '#084556', light: '#2f7d93', contrastText: '#ffffff' },
  secondary: { main: '#7a5200', contrastText: '#ffffff' },
  success: { main: '#1b6438', contrastText: '#ffffff' },
  warning: { main: '#7d4b00', contrastText: '#ffffff' },
  error: { main: '#a8231c', contrastText: '#ffffff' },
  info: { main: '#1f5396', contrastText: '#ffffff' },
};

const darkPalette: PaletteOptions = {
  mode: 'dark',
  background: { default: '#0e141a', paper: '#161e26' },
  divider: '#2a3642',
  text: { primary: '#e5ebf1', secondary: '#a5b2bf' },
  primary: { main: '#74c5d9', dark: '#4ba9bf', light: '#9bd8e7', contrastText: '#06222b' },
  secondary: { main: '#efc16d', contrastText: '#2a1d00' },
  success: { main: '#82d19e', contrastText: '#06210f' },
  warning: { main: '#f1be68', contrastText: '#2a1c00' },
  error: { main: '#ff9e94', contrastText: '#330a06' },
  info: { main: '#93bdf7', contrastText: '#071d3a' },
};

const typography: RaThemeOptions['typography'] = {
  fontFamily,
  fontSize: 13.5,
  h1: { fontSize: '1.375rem', fontWeight: 650, letterSpacing: '-0.012em', lineHeight: 1.3 },
  h2: { fontSize: '1rem', fontWeight: 640, letterSpacing: '-0.005em', lineHeight: 1.4 },
  h3: { fontSize: '0.875rem', fontWeight: 640, lineHeight: 1.4 },
  body1: { fontSize: '0.9rem', lineHeight: 1.55 },
  body2: { fontSize: '0.84375rem', lineHeight: 1.5 },
  caption: { fontSize: '0.78125rem', lineHeight: 1.45 },
  overline: { fontSize: '0.71875rem', fontWeight: 650, letterSpacing: '0.06em', lineHeight: 1.6 },
  button: { textTransform: 'none', fontWeight: 600 },
};

const card = (theme: Theme) => ({ border: `1px solid ${theme.palette.divider}`, boxShadow: 'none' });

const components: RaThemeOptions['components'] = {
  MuiCssBaseline: {
    styleOverrides: (theme: Theme) => ({
      body: { fontVariantNumeric: 'tabular-nums' },
      ':focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
      // Buttons, tabs and boxes draw their focus by themselves, too faintly to be found.
      '.MuiButtonBase-root.Mui-focusVisible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
      '.MuiTab-root.Mui-focusVisible, .MuiMenuItem-root.Mui-focusVisible, .MuiSwitch-switchBase.Mui-focusVisible':
        {
          outlineOffset: -3,
        },
      'h1:focus, h1:focus-visible, main:focus-visible': { outline: 'none' },
      '@media (prefers-reduced-motion: reduce)': {
        '*': { transition: 'none !important', animation: 'none !important' },
      },
    }),
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { styleOverrides: { root: ({ theme }: { theme: Theme }) => card(theme) } },
  MuiAppBar: { defaultProps: { elevation: 0 } },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small' },
    styleOverrides: { root: { minHeight: 32 } },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true } },
  MuiInputBase: {
    styleOverrides: { root: { fontSize: '0.875rem' }, input: { '&::placeholder': { opacity: 0.75 } } },
  },
  MuiInputLabel: { styleOverrides: { root: { fontSize: '0.875rem' } } },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 2 } } },
  MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '8px 14px', fontSize: '0.84375rem' } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 400 } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        padding: '7px 12px',
        fontSize: '0.84375rem',
        borderBottomColor: theme.palette.divider,
      }),
      head: ({ theme }: { theme: Theme }) => ({
        color: theme.palette.text.secondary,
        fontWeight: 600,
        fontSize: '0.78125rem',
        whiteSpace: 'nowrap',
      }),
    },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiAlert: { styleOverrides: { root: { alignItems: 'flex-start' } } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 650 } } },
};

const shape = { borderRadius: 8 };

export const lightTheme: RaThemeOptions = { palette: lightPalette, typography, components, shape };
export const darkTheme: RaThemeOptions = { palette: darkPalette, typography, components, shape };
