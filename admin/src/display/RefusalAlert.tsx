import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { refusalParams, refusedFields } from '../providers/graphql';

interface RefusalAlertProps {
  error?: Error;
  /** Inputs that show by themselves what is wrong with them. */
  shown?: readonly string[];
}

/** Why the server said no, and to which inputs, unless they say it themselves. */
export function RefusalAlert({ error, shown = [] }: RefusalAlertProps) {
  const translate = useTranslate();
  if (!error) return null;
  const elsewhere = Object.entries(refusedFields(error)).filter(([path]) => !shown.includes(path));
  // The server knows roles by their codes.
  const text = refusalParams(error).reduce(
    (said, param) => said.replaceAll(param, translate(`adal.roles.${param}`, { _: param })),
    translate(error.message, { _: error.message }),
  );
  const labelOf = (path: string) =>
    translate(`adal.fields.${path}`, { _: translate(`adal.fields.${path.split('.').pop()}`, { _: path }) });
  return (
    <Alert severity="error" sx={{ mt: 2 }}>
      {text}
      {elsewhere.length > 0 ? (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {elsewhere.map(([path, code]) => (
            <li key={path}>
              {labelOf(path)}:{' '}
              {translate(`adal.fieldErrors.${code}`, { _: translate('adal.fieldErrors.INVALID') })}
            </li>
          ))}
        </Box>
      ) : null}
    </Alert>
  );
}
