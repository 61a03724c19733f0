import type { EntityManager } from 'typeorm';
import { type RunningSubgraph, systemViewer } from '../../../kernel';
import { ROW_KEY } from '../keys/rowMac';
import { authorityMac, DisclosureAuthority } from './disclosureAuthority.entity';

/** The court: the one authority the seeds name (R85). The day is the law's own; which other bodies may ask is not known. */
const court = {
  id: '00000000-0000-4000-8000-00000000c0a7',
  kind: 'COURT' as const,
  nameKk: 'Сот',
  nameRu: 'Суд',
  nameEn: 'Court',
  legalBasis: '18.11.2015 № 410-V: 24-бап 4-т. / ст. 24 п. 4 / art. 24 (4)',
  validFrom: '2015-11-18',
  validTo: null,
  registeredById: null,
  closedById: null,
};

/** Enters what ships with the product, once; what was closed stays closed. */
export async function enterShippedAuthorities(
  executive: RunningSubgraph['executive'],
  read: EntityManager,
): Promise<void> {
  if (await read.existsBy(DisclosureAuthority, { id: court.id })) return;
  await executive.transact(systemViewer('protection'), async (ctx) => {
    if (await ctx.lockWhere(DisclosureAuthority, { id: court.id })) return;
    await ctx.save(authorityMac.sign(ctx.keys.secret(ROW_KEY), ctx.create(DisclosureAuthority, court)));
    ctx.record('disclosureAuthority.shipped', { type: 'DisclosureAuthority', id: court.id });
  });
}
