import Search from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { graphql, refusalCode } from '../providers/graphql';
import { mayOpen } from '../providers/access';
import { useViewer } from '../providers/viewer';
import { reportByNumberQuery } from '../resources/reports/operations';

/** Finds a report by its registration number at once (Ctrl+K); unknown and closed numbers answer alike. */
export function NumberSearch() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const viewer = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const focusOnShortcut = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnShortcut);
    return () => document.removeEventListener('keydown', focusOnShortcut);
  }, []);
  if (!mayOpen(viewer, 'reports')) return null;

  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (!number.trim() || busy) return;
    setBusy(true);
    try {
      const found = await graphql<{ reportByNumber: { id: string } | null }>(reportByNumberQuery, {
        number: number.trim().toUpperCase(),
      });
      if (found.reportByNumber) {
        setNumber('');
        navigate(`/reports/${found.reportByNumber.id}/show`);
      } else notify('adal.search.notFound', { type: 'info', messageArgs: { number: number.trim() } });
    } catch (error) {
      const unknown = refusalCode(error) === 'NOT_FOUND';
      notify(unknown ? 'adal.search.notFound' : (error as Error).message, {
        type: unknown ? 'info' : 'error',
        messageArgs: { number: number.trim() },
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form role="search" onSubmit={(event) => void search(event)} style={{ flex: '0 1 320px', minWidth: 120 }}>
      <TextField
        inputRef={input}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        placeholder={translate('adal.search.placeholder')}
        slotProps={{
          htmlInput: { 'aria-label': translate('adal.search.label'), autoComplete: 'off', spellCheck: false },
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
