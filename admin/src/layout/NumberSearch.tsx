import Search from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { mayOpen } from '../providers/access';
import { graphql } from '../providers/graphql';
import { useViewer } from '../providers/viewer';
import { reportsByNumberQuery, type FoundReports } from '../resources/reports/operations';

/** Puts the cursor here on Ctrl+K, wherever it is. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [input]);
}

/** Finds a report by its registration number or the beginning of it; unknown and closed numbers answer alike. */
export function NumberSearch() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const viewer = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useShortcut(input);
  if (!mayOpen(viewer, 'reports')) return null;

  const search = async (event: FormEvent) => {
    event.preventDefault();
    const number = typed.trim().toUpperCase();
    if (number.length < 2) return;
    try {
      const { nodes } = (await graphql<{ reports: FoundReports }>(reportsByNumberQuery, { number })).reports;
      const [only, another] = nodes;
      if (!only) return notify('adal.search.notFound', { type: 'info', messageArgs: { number } });
      setTyped('');
      if (another) void navigate(`/reports?filter=${encodeURIComponent(JSON.stringify({ number }))}`);
      else void navigate(`/reports/${only.id}/show`);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  return (
    <form role="search" onSubmit={(event) => void search(event)} style={{ flex: '0 1 320px', minWidth: 0 }}>
      <TextField
        inputRef={input}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={translate('adal.search.placeholder')}
        slotProps={{
          htmlInput: {
            'aria-label': translate('adal.search.label'),
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 32,
          },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
    </form>
  );
}
