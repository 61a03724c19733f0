import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';

export interface Option {
  value: string;
  label: string;
}

export interface RemoteChoiceProps {
  label: string;
  required?: boolean;
  error?: boolean;
  helperText?: string;
  value: string;
  onChange: (value: string) => void;
}

interface Source {
  name: string;
  load: () => Promise<Option[]>;
}

/** What is chosen from, and the words around it. */
function useOptions({ name, load }: Source) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { data = [], isPending } = useQuery({
    queryKey: ['choice', name, locale],
    queryFn: load,
    staleTime: 300_000,
  });
  return {
    options: data,
    loading: isPending,
    loadingText: translate('ra.message.loading'),
    noOptionsText: translate('adal.list.noMatch'),
    openText: translate('ra.action.open'),
    clearText: translate('ra.action.clear_input_value'),
    closeText: translate('ra.action.close'),
    isOptionEqualToValue: (a: Option, b: Option) => a.value === b.value,
  };
}

/** A choice from reference data: typed to narrow, chosen by keyboard or mouse. */
export function RemoteChoice({ name, load, value, onChange, ...field }: RemoteChoiceProps & Source) {
  const shared = useOptions({ name, load });
  return (
    <Autocomplete
      {...shared}
      value={shared.options.find((option) => option.value === value) ?? null}
      onChange={(_, option) => onChange(option?.value ?? '')}
      renderInput={(params) => <TextField {...params} {...field} />}
    />
  );
}

/** Several from reference data; the value has them with commas between. */
export function RemoteChoices({ name, load, value, onChange, ...field }: RemoteChoiceProps & Source) {
  const shared = useOptions({ name, load });
  const chosen = value.split(',').filter(Boolean);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      {...shared}
      value={shared.options.filter((option) => chosen.includes(option.value))}
      onChange={(_, options) => onChange(options.map((option) => option.value).join(','))}
      renderInput={(params) => <TextField {...params} {...field} />}
    />
  );
}
