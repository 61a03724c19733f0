import { type RequestContext, rowsById } from '../../../kernel';
import { PartnerAgency } from './partnerAgency.entity';
import { mayReadAgency } from './partnerAgency.policy';
import { type PartnerAgencyType, presentAgency } from './partnerAgency.type';

/** Agencies that others point to. Null for unknown ids and for those the viewer may not read. */
export async function agencyReferences(
  keys: readonly { id: string }[],
  ctx: RequestContext,
): Promise<(PartnerAgencyType | null)[]> {
  const loader = ctx.loader<string, PartnerAgency | null>('agency', (ids) =>
    rowsById(ctx.read, PartnerAgency, ids),
  );
  const rows = await Promise.all(keys.map(({ id }) => loader.load(id)));
  return rows.map((row) =>
    row && mayReadAgency(ctx.viewer, row).allowed ? presentAgency(row, ctx.viewer) : null,
  );
}
