import { FormControlLabel, FormHelperText, MenuItem, Switch, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AgencyField } from './AgencyField';
import { AuthorityField } from './AuthorityField';
import { ColleagueField } from './ColleagueField';
import { DepartmentField, DepartmentsField } from './DepartmentField';
import { OffenceField } from './OffenceField';
import { ReaderField } from './ReaderField';
import { SeveralField } from './SeveralField';
import type { ActionField as Field, FieldValue } from './action';

interface ActionFieldProps {
  field: Field;
  value: FieldValue | undefined;
  error?: string;
  onChange: (value: FieldValue) => void;
}

const inputTypes = {
  line: 'text',
  day: 'date',
  instant: 'datetime-local',
  tenge: 'number',
  count: 'number',
} as const;

/** One input of an act's dialog. */
export function ActionField({ field, value, error, onChange }: ActionFieldProps) {
  const translate = useTranslate();
  const words = field.label ?? field.name;
  const label = translate(`adal.fields.${words}`);
  const hint = translate(`adal.hints.${words}`, { _: '' });
  const shared = { label, required: field.required, error: Boolean(error), helperText: error ?? hint };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'flag':
      return (
        <div>
          <FormControlLabel
            control={<Switch checked={value === true} onChange={(_, on) => onChange(on)} />}
            label={label}
          />
          <FormHelperText error={Boolean(error)}>{error ?? hint}</FormHelperText>
        </div>
      );
    case 'choice':
      return (
        <TextField select {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
          {field.values.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {translate(`adal.enums.${field.texts}.${choice}`)}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'offence':
      return <OffenceField {...shared} value={text} onChange={onChange} />;
    case 'agency':
      return <AgencyField {...shared} value={text} onChange={onChange} kinds={field.agencyKinds} />;
    case 'several':
      return (
        <SeveralField field={field} label={label} value={text} error={error ?? hint} onChange={onChange} />
      );
    case 'authority':
      return <AuthorityField {...shared} value={text} onChange={onChange} />;
    case 'reader':
      return <ReaderField {...shared} value={text} onChange={onChange} />;
    case 'colleague':
      return <ColleagueField {...shared} value={text} onChange={onChange} />;
    case 'department':
      return <DepartmentField {...shared} value={text} onChange={onChange} />;
    case 'departments':
      return <DepartmentsField {...shared} value={text} onChange={onChange} />;
    case 'text':
      return (
        <TextField
          {...shared}
          multiline
          minRows={4}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <TextField
          {...shared}
          type={inputTypes[field.kind]}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{ inputLabel: field.kind === 'line' ? {} : { shrink: true } }}
        />
      );
  }
}
