import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from './ActionDialog';
import type { Action, Actionable } from './action';

interface ActionBarProps<T extends Actionable> {
  of: string;
  record: T;
  actions: readonly Action[];
  reload: () => Promise<T | undefined>;
  onDone?: (answer: Record<string, unknown>, action: Action) => void;
}

/** The acts the server says are open on this record, and no others; the first leads. */
export function ActionBar<T extends Actionable>({ of, record, actions, reload, onDone }: ActionBarProps<T>) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Action>();
  const open = actions.filter((action) => record.viewerActions.includes(action.name));
  const lead = open.find((action) => action.tone !== 'error' && action.tone !== 'neutral');
  return (
    <>
      {open.map((action) => (
        <Button
          key={action.name}
          variant={action === lead ? 'contained' : 'outlined'}
          color={action.tone === 'error' ? 'error' : 'primary'}
          onClick={() => setChosen(action)}
        >
          {translate(`adal.actions.${action.name}.label`)}
        </Button>
      ))}
      {chosen ? (
        <ActionDialog
          of={of}
          action={chosen}
          record={record}
          reload={reload}
          onClose={() => setChosen(undefined)}
          onDone={(answer) => {
            setChosen(undefined);
            void reload();
            onDone?.(answer, chosen);
          }}
        />
      ) : null}
    </>
  );
}
