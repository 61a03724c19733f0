import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from './ActionDialog';
import type { Action } from './action';

interface NewRecordProps {
  action: Action;
  onDone: (answer: Record<string, unknown>) => void;
}

const nothingYet = { id: '', version: 0, viewerActions: [] };

/** The button and the dialog of an act that makes a record. */
export function NewRecord({ action, onDone }: NewRecordProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
        {translate(`adal.actions.${action.name}.label`)}
      </Button>
      {open ? (
        <ActionDialog
          of={action.name}
          action={action}
          record={nothingYet}
          reload={() => Promise.resolve(undefined)}
          onClose={() => setOpen(false)}
          onDone={(answer) => {
            setOpen(false);
            onDone(answer);
          }}
        />
      ) : null}
    </>
  );
}
