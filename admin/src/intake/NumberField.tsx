import CheckCircle from '@mui/icons-material/CheckCircleOutline';
import { checkBin, checkIin } from '@adal/sealing';
import { InputAdornment } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Field } from './Field';

interface NumberFieldProps {
  name: 'iin' | 'bin';
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  insist?: boolean;
}

const checks = { iin: checkIin, bin: checkBin };

/** IIN or BIN, checked as it is typed: a wrong one is said at the twelfth digit, a right one is confirmed. */
export function NumberField({ name, value, onChange, problem, insist }: NumberFieldProps) {
  const translate = useTranslate();
  const complete = value.length >= 12;
  const wrong = value ? checks[name](value) : null;
  const right = complete && !wrong;
  return (
    <Field
      name={name}
      value={value}
      onChange={(typed) => onChange(typed.replace(/[\s-]/g, '').slice(0, 12))}
      problem={wrong ?? problem}
      insist={insist || (complete && Boolean(wrong))}
      slotProps={{
        htmlInput: { inputMode: 'numeric', 'aria-describedby': right ? `${name}-right` : undefined },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <span role="status" id={`${name}-right`}>
                {right ? (
                  <CheckCircle
                    color="success"
                    fontSize="small"
                    titleAccess={translate('adal.intake.numberRight')}
                  />
                ) : (
                  <span aria-hidden>{value.length ? `${value.length}/12` : ''}</span>
                )}
              </span>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
