import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { wallClock } from '../display/format';
import { RefusalAlert } from '../display/RefusalAlert';
import { refusedFields } from '../providers/graphql';
import { ActionField } from './ActionField';
import type { Action, Actionable, ActionField as Field, ActionValues, FieldValue, Preview } from './action';
import { StaleNotice } from './StaleNotice';
import { StepUpNotice } from './StepUpNotice';
import { useAct } from './useAct';

interface ActionDialogProps<T extends Actionable> {
  action: Action;
  record: T;
  preview?: Preview<T>;
  /** Name under `adal.states`, to word what changed meanwhile. */
  of: string;
  reload: () => Promise<T | undefined>;
  onClose: () => void;
  onDone: (answer: Record<string, unknown>) => void;
}

function initialValues(action: Action, record: Actionable): ActionValues {
  const start = (field: Field): FieldValue => {
    const known = field.initialFrom && (record as unknown as Record<string, unknown>)[field.initialFrom];
    if (Array.isArray(known)) return known.join(',');
    if (field.initialIn) return wallClock(new Date(Date.now() + field.initialIn.hours * 3_600_000));
    return typeof known === 'string' ? known : (field.initial ?? (field.kind === 'flag' ? false : ''));
  };
  return Object.fromEntries((action.fields ?? []).map((field) => [field.name, start(field)]));
}

/** Confirms one act: says what it will do, asks for what it needs, answers refusals without losing the text. */
export function ActionDialog<T extends Actionable>(props: ActionDialogProps<T>) {
  const { action, record, preview: Shown, of, reload, onClose, onDone } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const id = useId();
  const [values, setValues] = useState(() => initialValues(action, record));
  const [missing, setMissing] = useState<string[]>([]);
  const act = useAct(action, record, {
    reload,
    onDone: (answer) => {
      notify('adal.act.done', {
        type: 'success',
        messageArgs: { act: translate(`adal.actions.${action.name}.label`) },
      });
      onDone(answer);
    },
  });
  const fields = (action.fields ?? []).filter((field) => field.when?.(values) ?? true);
  const busy = act.phase === 'sending';
  const refused = refusedFields(act.error);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const empty = fields.filter((f) => f.required && !String(values[f.name] ?? '').trim()).map((f) => f.name);
    setMissing(empty);
    if (!empty.length) void act.send(values);
  };
  const errorOf = (name: string) => {
    if (missing.includes(name)) return translate('ra.validation.required');
    return refused[name]
      ? translate(`adal.fieldErrors.${refused[name]}`, { _: translate('adal.fieldErrors.INVALID') })
      : undefined;
  };
  const open = act.fresh ? act.fresh.viewerActions.includes(action.name) : true;
  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      fullWidth
      maxWidth={Shown ? 'md' : 'sm'}
      aria-labelledby={id}
    >
      <Box
        component="form"
        onSubmit={submit}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={id}>{translate(`adal.actions.${action.name}.label`)}</DialogTitle>
        <DialogContent>
          <DialogContentText variant="body2" sx={{ mb: 2, whiteSpace: 'pre-line' }}>
            {translate(`adal.actions.${action.name}.explain`)}
          </DialogContentText>
          {act.phase === 'stale' ? (
            <StaleNotice before={record} now={act.fresh} of={of} stillOpen={open} />
          ) : (
            <Box sx={{ display: 'grid', gap: 2 }}>
              {fields.map((field) => (
                <ActionField
                  key={field.name}
                  field={field}
                  value={values[field.name]}
                  error={errorOf(field.name)}
                  onChange={(value) => setValues((current) => ({ ...current, [field.name]: value }))}
                />
              ))}
            </Box>
          )}
          {Shown && act.phase !== 'stale' ? <Shown record={record} values={values} /> : null}
          {act.phase === 'stepUp' ? <StepUpNotice onRenewed={() => submit()} /> : null}
          <RefusalAlert error={act.error} shown={fields.map(({ name }) => name)} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          {act.phase === 'stale' && open ? (
            <Button variant="outlined" onClick={act.resume}>
              {translate('adal.act.lookAgain')}
            </Button>
          ) : null}
          {act.phase === 'filling' || busy ? (
            <Button
              type="submit"
              variant="contained"
              color={action.tone === 'error' ? 'error' : 'primary'}
              disabled={busy}
              autoFocus={fields.length === 0}
            >
              {translate(busy ? 'adal.act.sending' : `adal.actions.${action.name}.label`)}
            </Button>
          ) : null}
        </DialogActions>
      </Box>
    </Dialog>
  );
}
