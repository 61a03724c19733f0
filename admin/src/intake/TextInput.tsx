import { Alert, Box, Button } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Field } from './Field';
import type { IdentityDraft } from './identity';
import { findIdentifying, maskIdentifying, type FindKind } from './textCheck';

interface TextInputProps {
  text: string;
  onChange: (text: string) => void;
  identity: IdentityDraft;
  insist: boolean;
}

/** The working copy that case officers will read, with a check for what would give the applicant away. */
export function TextInput({ text, onChange, identity, insist }: TextInputProps) {
  const translate = useTranslate();
  const finds = useMemo(() => findIdentifying(text, identity), [text, identity]);
  const word = (kind: FindKind) => translate(`adal.intake.finds.${kind}`);
  const places = finds.map((find) => `«${text.slice(find.start, find.end)}» (${word(find.kind)})`);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Field
        name="text"
        value={text}
        onChange={onChange}
        required
        multiline
        minRows={7}
        problem={text.trim() ? undefined : 'REQUIRED'}
        insist={insist}
      />
      {finds.length ? (
        <Alert
          severity="warning"
          role="status"
          action={
            <Button color="inherit" onClick={() => onChange(maskIdentifying(text, finds, word))}>
              {translate('adal.intake.mask')}
            </Button>
          }
        >
          {translate('adal.intake.findsText', { places: [...new Set(places)].slice(0, 5).join(', ') })}
        </Alert>
      ) : null}
    </Box>
  );
}
