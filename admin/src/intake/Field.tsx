import { MenuItem, TextField, type TextFieldProps } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

type FieldProps = Omit<TextFieldProps, 'onChange' | 'value' | 'error'> & {
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** Code of what is wrong; worded from `adal.fieldErrors`. */
  problem?: string;
  /** Shows the problem before the input was left. */
  insist?: boolean;
  choices?: { value: string; label: string }[];
};

/** One labelled input of an intake form. A problem is shown once the input was left or the form was sent. */
export function Field({ name, value, onChange, problem, insist, choices, helperText, ...rest }: FieldProps) {
  const translate = useTranslate();
  const [left, setLeft] = useState(false);
  const shown = problem && (left || insist) ? translate(`adal.fieldErrors.${problem}`) : undefined;
  const hint = helperText ?? translate(`adal.hints.${name}`, { _: '' });
  return (
    <TextField
      label={translate(`adal.fields.${name}`)}
      value={value}
      select={Boolean(choices)}
      error={Boolean(shown)}
      helperText={shown ?? hint}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => setLeft(true)}
      {...rest}
      slotProps={{
        ...rest.slotProps,
        htmlInput: { name, autoComplete: 'off', ...(rest.slotProps?.htmlInput as object) },
      }}
    >
      {choices?.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
