import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import { formatCount } from '../display/format';

interface Counted {
  totalCount?: number;
  totalCountCapped?: boolean;
}

/** Turns pages; shows the total as far as the server counts it ("1,000+"). */
export function Pager() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const list = useListContext();
  const { page, perPage, setPage, setPerPage, data, hasNextPage, total } = list;
  const { totalCount = total, totalCountCapped = false } = (list.meta ?? {}) as Counted;
  if (!data?.length && page === 1) return null;
  const from = (page - 1) * perPage + 1;
  const to = from + (data?.length ?? 0) - 1;
  const of = totalCount === undefined ? '' : ` / ${formatCount(totalCount, totalCountCapped, locale)}`;
  return (
    <Box
      component="nav"
      aria-label={translate('adal.list.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1.5,
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <TextField
        select
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        sx={{ width: 84 }}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': translate('adal.list.perPage') } } }}
      >
        {[10, 25, 50, 100].map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }} aria-live="polite">
        {translate('adal.list.range', { from, to })}
        {of}
      </Typography>
      <Button startIcon={<ChevronLeft />} disabled={page <= 1} onClick={() => setPage(page - 1)}>
        {translate('adal.list.previous')}
      </Button>
      <Button endIcon={<ChevronRight />} disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {translate('adal.list.next')}
      </Button>
    </Box>
  );
}
