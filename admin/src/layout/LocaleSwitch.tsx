import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { locales, setCurrentLocale, type PanelLocale } from '../providers/locale';

const names: Record<PanelLocale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** Three languages, one press away. Texts of the server are asked for again in the new language. */
export function LocaleSwitch() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const queryClient = useQueryClient();
  const choose = (next: PanelLocale | null) => {
    if (!next) return;
    setCurrentLocale(next);
    setLocale(next);
    void queryClient.invalidateQueries();
  };
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={locale}
      onChange={(_, next: PanelLocale | null) => choose(next)}
      aria-label={translate('adal.layout.language')}
    >
      {locales.map((code) => (
        <ToggleButton
          key={code}
          value={code}
          lang={code}
          aria-label={`${code.toUpperCase()}, ${names[code]}`}
          sx={{ px: 1, py: 0.35, minWidth: 34 }}
        >
          {code.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
