import { Box, Card } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, useListContext, useTranslate, type SortPayload } from 'react-admin';
import { LoadFailed } from '../display/LoadFailed';
import { Nothing } from '../display/Nothing';
import { PageHeader } from '../display/PageHeader';
import { Pager } from './Pager';

interface ListPageProps {
  resource: string;
  title: string;
  /** What to do when the list is empty without any filter. */
  whenEmpty: string;
  intro?: ReactNode;
  actions?: ReactNode;
  /** Dialogs that belong to the page. */
  below?: ReactNode;
  tabs?: ReactNode;
  filters?: ReactNode;
  sort?: SortPayload;
  perPage?: number;
  filterDefaultValues?: Record<string, unknown>;
  /** Polls while the page is open, in seconds. */
  refreshEvery?: number;
  children: ReactNode;
}

function Rows({ title, whenEmpty, children }: Pick<ListPageProps, 'title' | 'whenEmpty' | 'children'>) {
  const translate = useTranslate();
  const { error, refetch, data, isPending, filterValues } = useListContext();
  if (error && !data) {
    return (
      <Box sx={{ p: 2 }}>
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (!isPending && data?.length === 0) {
    const filtered = Object.values(filterValues ?? {}).some((value) => value !== undefined && value !== '');
    return filtered ? (
      <Nothing title={translate('adal.list.noMatch')}>{translate('adal.list.noMatchHint')}</Nothing>
    ) : (
      <Nothing title={translate('adal.list.empty')}>{whenEmpty}</Nothing>
    );
  }
  // Too wide, the table scrolls by itself; by keyboard too, where no cell of it takes the focus.
  return (
    <Box
      role="region"
      aria-label={title}
      tabIndex={0}
      sx={{ overflowX: 'auto', '&:focus-visible': { outlineOffset: -2 } }}
    >
      {children}
    </Box>
  );
}

/** A list page: heading, tabs, filters, table, pages. The table's columns are its children. */
export function ListPage(props: ListPageProps) {
  const { resource, title, whenEmpty, intro, actions, tabs, filters, sort, perPage = 25, children } = props;
  return (
    <ListBase
      resource={resource}
      sort={sort}
      perPage={perPage}
      filterDefaultValues={props.filterDefaultValues}
      queryOptions={props.refreshEvery ? { refetchInterval: props.refreshEvery * 1000 } : undefined}
    >
      <PageHeader title={title} actions={actions} />
      {intro ? <Box sx={{ mb: 2 }}>{intro}</Box> : null}
      <Card>
        {tabs}
        {filters ? (
          <Box
            sx={{
              p: 1.5,
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1,
              rowGap: 2,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            {filters}
          </Box>
        ) : null}
        <Rows title={title} whenEmpty={whenEmpty}>
          {children}
        </Rows>
        <Pager />
      </Card>
      {props.below}
    </ListBase>
  );
}
