import { Box, Tab, Tabs } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

interface StateTabsProps {
  /** Name under `adal.states`. */
  of: string;
  states: string[];
  counts?: Record<string, number | undefined>;
  name?: string;
}

/** The states that matter to daily work as tabs; the count is shown where it is already known. */
export function StateTabs({ of, states, counts = {}, name = 'state' }: StateTabsProps) {
  const translate = useTranslate();
  const { filterValues, setFilters, displayedFilters } = useListContext();
  const { [name]: current, ...rest } = filterValues as Record<string, unknown>;
  const choose = (state: string) => setFilters(state ? { ...rest, [name]: state } : rest, displayedFilters);
  const known = states.includes((current as string | undefined) ?? '') ? (current as string) : '';
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Tabs
        value={known}
        onChange={(_, state: string) => choose(state)}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={translate('adal.list.byState')}
      >
        {['', ...states].map((state) => {
          const label = state ? translate(`adal.states.${of}.${state}`) : translate('adal.list.all');
          return (
            <Tab key={state} value={state} label={counts[state] ? `${label} · ${counts[state]}` : label} />
          );
        })}
      </Tabs>
    </Box>
  );
}
