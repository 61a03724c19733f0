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

/** A choice from reference data: typed to narrow, chosen by keyboard or mouse. */
export function RemoteChoice({
  name,
  load,
  value,
  onChange,
  ...field
}: RemoteChoiceProps & { name: string; load: () => Promise<Option[]> }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { data = [], isPending } = useQuery({
    queryKey: ['choice', name, locale],
    queryFn: load,
    staleTime: 300_000,
  });
  return (
    <Autocomplete
      options={data}
      loading={isPending}
      loadingText={translate('ra.message.loading')}
      noOptionsText={translate('adal.list.noMatch')}
      openText={translate('ra.action.open')}
      clearText={translate('ra.action.clear_input_value')}
      closeText={translate('ra.action.close')}
      value={data.find((option) => option.value === value) ?? null}
      onChange={(_, option) => onChange(option?.value ?? '')}
      isOptionEqualToValue={(a, b) => a.value === b.value}
      renderInput={(params) => <TextField {...params} {...field} />}
    />
  );
}
