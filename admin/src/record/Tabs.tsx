import { Box, Tab, Tabs as MuiTabs } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';

export interface RecordTab {
  name: string;
  label: string;
  content: () => ReactNode;
}

/** Tabs of a record page; the chosen one is part of the address, so that a link and "back" find it again. */
export function Tabs({ tabs }: { tabs: RecordTab[] }) {
  const translate = useTranslate();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const current = tabs.find((tab) => tab.name === search.get('tab')) ?? tabs[0];
  return (
    <>
      <MuiTabs
        value={current.name}
        onChange={(_, name: string) => setSearch({ tab: name }, { replace: true })}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={translate('adal.layout.parts')}
        className="no-print"
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.name}
            value={tab.name}
            label={tab.label}
            id={`${id}-${tab.name}`}
            aria-controls={`${id}-panel`}
          />
        ))}
      </MuiTabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current.name}`}
        sx={{ display: 'grid', gap: 2 }}
      >
        {current.content()}
      </Box>
    </>
  );
}
