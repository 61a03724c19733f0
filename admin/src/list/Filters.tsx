import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { ColleagueField } from '../actions/ColleagueField';

type FilterValue = string | boolean | undefined;
type FilterValues = Record<string, FilterValue>;

/** Sets one filter of the list around it; an empty value removes it. */
function useFilter(name: string): [FilterValue, (value: FilterValue) => void] {
  const { filterValues, setFilters, displayedFilters } = useListContext();
  const set = (value: FilterValue) => {
    const { [name]: _, ...rest } = filterValues as FilterValues;
    setFilters(value === '' || value === undefined ? rest : { ...rest, [name]: value }, displayedFilters);
  };
  return [(filterValues as FilterValues)[name], set];
}

interface Choice {
  value: string;
  label: string;
}

export function ChoiceFilter({ name, label, choices }: { name: string; label: string; choices: Choice[] }) {
  const translate = useTranslate();
  const [value, set] = useFilter(name);
  return (
    <TextField
      select
      label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value)}
      sx={{ width: 190 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate('adal.list.any')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The page of the address, which may be ahead of the one that is drawn. */
function pageNow(): string {
  return window.location.hash.split('?')[0];
}

interface TextFilterProps {
  name: string;
  label: string;
  width?: number;
  /** A shorter text is not asked for yet. */
  shortest?: number;
  longest?: number;
}

/** Text filter; asks the server after a short pause in typing, and leaves what stands in the field alone meanwhile. */
export function TextFilter({ name, label, width = 180, shortest = 1, longest = 64 }: TextFilterProps) {
  const [value, set] = useFilter(name);
  const current = typeof value === 'string' ? value : '';
  const [text, setText] = useState(current);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(set);
  /** What the list was last known to be filtered by, and then what was asked of it and has not arrived yet. */
  const asked = useRef([current]);
  useEffect(() => {
    latest.current = set;
  });
  useEffect(() => {
    const at = asked.current.indexOf(current);
    asked.current = at < 0 ? [current] : asked.current.slice(at);
    if (at >= 0) return;
    // Somebody else changed it, as going back in the history does.
    clearTimeout(timer.current);
    setText(current);
  }, [current]);
  const change = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    const page = pageNow();
    timer.current = setTimeout(() => {
      // Whoever is leaving for another page is not brought back.
      if (pageNow() !== page) return;
      const whole = typed.trim();
      const next = whole.length >= shortest ? whole : '';
      if (next === asked.current.at(-1)) return;
      asked.current.push(next);
      latest.current(next);
    }, 350);
  };
  return (
    <TextField
      label={label}
      value={text}
      onChange={(event) => change(event.target.value)}
      sx={{ width }}
      slotProps={{ htmlInput: { maxLength: longest } }}
    />
  );
}

export function FlagFilter({ name, label }: { name: string; label: string }) {
  const [value, set] = useFilter(name);
  return (
    <FormControlLabel
      sx={{ mx: 0.5 }}
      control={
        <Switch size="small" checked={value === true} onChange={(_, on) => set(on ? true : undefined)} />
      }
      label={label}
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
}

/** A member of staff. */
export function ColleagueFilter({ name, label }: { name: string; label: string }) {
  const [value, set] = useFilter(name);
  return (
    <Box sx={{ width: 260 }}>
      <ColleagueField all label={label} value={typeof value === 'string' ? value : ''} onChange={set} />
    </Box>
  );
}

/** A calendar day of the service's wall clock. */
export function DayFilter({ name, label }: { name: string; label: string }) {
  const [value, set] = useFilter(name);
  return (
    <TextField
      type="date"
      label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value)}
      sx={{ width: 152 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
