import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material';
import { useTranslate } from 'react-admin';

interface SeveralFieldProps {
  field: { values: readonly string[]; texts: string; required?: boolean };
  label: string;
  /** The chosen values, with commas between. */
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** Some of a short list: boxes to tick. */
export function SeveralField({ field, label, value, error, onChange }: SeveralFieldProps) {
  const translate = useTranslate();
  const chosen = value.split(',').filter(Boolean);
  const toggle = (one: string, on: boolean) =>
    onChange(field.values.filter((each) => (each === one ? on : chosen.includes(each))).join(','));
  return (
    <FormControl component="fieldset" required={field.required}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {field.values.map((one) => (
          <FormControlLabel
            key={one}
            control={
              <Checkbox checked={chosen.includes(one)} onChange={(_, on) => toggle(one, on)} size="small" />
            }
            label={translate(`adal.enums.${field.texts}.${one}`)}
          />
        ))}
      </FormGroup>
      {error ? <FormHelperText>{error}</FormHelperText> : null}
    </FormControl>
  );
}
