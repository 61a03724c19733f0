import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  /** Their headings, each another. */
  columns: readonly string[];
  children: ReactNode;
}

/** A table of a few rows that are all there: no sorting, no pages. Too wide, it scrolls by itself. */
export function PlainTable({ columns, children }: Props) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children}</TableBody>
      </Table>
    </Box>
  );
}
