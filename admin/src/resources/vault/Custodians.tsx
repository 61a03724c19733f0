import { TableCell, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Nothing } from '../../display/Nothing';
import { PlainTable } from '../../display/PlainTable';
import { Section } from '../../display/Section';
import { Code } from '../../display/Values';
import type { Vault } from './operations';

const signs = ['holdsShare', 'entered', 'agreed', 'confirmed'] as const;

/** Who holds a share, and what each has done so far. */
export function Custodians({ vault: { custodians } }: { vault: Vault }) {
  const translate = useTranslate();
  return (
    <Section title={translate('adal.vault.custodians')} flush>
      {custodians.length === 0 ? (
        <Nothing title={translate('adal.vault.noCustodians')} dense />
      ) : (
        <PlainTable
          columns={['account', ...signs, 'fingerprint'].map((name) =>
            translate(`adal.vault.columns.${name}`),
          )}
        >
          {custodians.map((custodian) => (
            <TableRow key={custodian.accountId}>
              <TableCell>{custodian.custodian?.name ?? custodian.accountId}</TableCell>
              {signs.map((sign) => (
                <TableCell key={sign}>{custodian[sign] ? translate('adal.vault.yes') : '—'}</TableCell>
              ))}
              <TableCell>
                <Code>{custodian.fingerprint}</Code>
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
    </Section>
  );
}
