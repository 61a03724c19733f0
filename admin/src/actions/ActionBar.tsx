import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from './ActionDialog';
import type { Action, Actionable, Preview } from './action';

interface ActionBarProps<T extends Actionable> {
  of: string;
  record: T;
  actions: readonly Action[];
  reload: () => Promise<T | undefined>;
  /** What a dialog shows besides its fields, by the act's name. */
  previews?: Record<string, Preview<T>>;
  onDone?: (answer: Record<string, unknown>, action: Action) => void;
}

/** The acts the server says are open on this record, and no others; the first leads. */
export function ActionBar<T extends Actionable>({
  of,
  record,
  actions,
  reload,
  previews,
  onDone,
}: ActionBarProps<T>) {
  const translate = useTranslate();
  // The record as it was when the dialog opened: a page that refreshes behind it must not hide a change.
  const [chosen, setChosen] = useState<{ action: Action; record: T }>();
  const open = actions.filter((action) => record.viewerActions.includes(action.name));
  const lead = open.find((action) => action.tone !== 'error' && action.tone !== 'neutral');
  return (
    <>
      {open.map((action) => (
        <Button
          key={action.name}
          variant={action === lead ? 'contained' : 'outlined'}
          color={action.tone === 'error' ? 'error' : 'primary'}
          onClick={() => setChosen({ action, record })}
        >
          {translate(`adal.actions.${action.name}.label`)}
        </Button>
      ))}
      {chosen ? (
        <ActionDialog
          of={of}
          action={chosen.action}
          record={chosen.record}
          preview={previews?.[chosen.action.name]}
          reload={reload}
          onClose={() => setChosen(undefined)}
          onDone={(answer) => {
            setChosen(undefined);
            void reload();
            onDone?.(answer, chosen.action);
          }}
        />
      ) : null}
    </>
  );
}
