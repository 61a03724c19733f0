import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { freshKey } from '../../actions/key';
import { Section } from '../../display/Section';
import { Field } from '../../intake/Field';
import { useInsist } from '../../intake/useInsist';
import { graphql } from '../../providers/graphql';

export interface ErrandField {
  name: string;
  /** Values under `adal.enums.<texts>`; without them a line of text. */
  choices?: { texts: string; values: readonly string[] };
}

interface ErrandProps<T> {
  title: string;
  explain: string;
  submit: string;
  mutation: string;
  fields: readonly ErrandField[];
  /** What the answer says, in words. */
  answered: (payload: T) => string;
  onDone?: () => void;
}

/** A small form that has the vault do something and answers in one sentence. */
export function Errand<T>({ title, explain, submit, mutation, fields, answered, onDone }: ErrandProps<T>) {
  const translate = useTranslate();
  const [values, setValues] = useState<Record<string, string>>({});
  const [insist, insistOn] = useInsist();
  const errand = useMutation({
    mutationFn: async () => {
      const input = { ...values, idempotencyKey: freshKey() };
      return Object.values(await graphql<Record<string, T>>(mutation, { input }))[0];
    },
    onSuccess: onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    insistOn(event);
    if (fields.every(({ name }) => values[name]?.trim())) errand.mutate();
  };
  return (
    <Section title={title}>
      <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="info" icon={false}>
          {explain}
        </Alert>
        {fields.map(({ name, choices }) => (
          <Field
            key={name}
            name={name}
            required
            value={values[name] ?? ''}
            onChange={(value) => setValues((now) => ({ ...now, [name]: value.trim() }))}
            problem={values[name] ? undefined : 'REQUIRED'}
            insist={insist}
            choices={choices?.values.map((value) => ({
              value,
              label: translate(`adal.enums.${choices.texts}.${value}`),
            }))}
          />
        ))}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" disabled={errand.isPending}>
            {submit}
          </Button>
          <div aria-live="polite">
            {errand.data ? <Alert severity="success">{answered(errand.data)}</Alert> : null}
            {errand.error ? (
              <Alert severity="error">{translate(errand.error.message, { _: errand.error.message })}</Alert>
            ) : null}
          </div>
        </Box>
      </Box>
    </Section>
  );
}
