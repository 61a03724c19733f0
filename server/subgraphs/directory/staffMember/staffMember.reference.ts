import { type RequestContext, rowsById } from '../../../kernel';
import { StaffMember } from './staffMember.entity';
import { mayReadStaff } from './staffMember.policy';
import { presentStaffMember, type StaffMemberType } from './staffMember.type';

/** Employees that other subgraphs point to. Null for unknown ids and for whoever may not read them. */
export async function staffReferences(
  keys: readonly { id: string }[],
  ctx: RequestContext,
): Promise<(StaffMemberType | null)[]> {
  if (!mayReadStaff(ctx.viewer).allowed) return keys.map(() => null);
  const loader = ctx.loader<string, StaffMember | null>('staff', (ids) =>
    rowsById(ctx.read, StaffMember, ids),
  );
  const rows = await Promise.all(keys.map(({ id }) => loader.load(id)));
  return rows.map((row) => row && presentStaffMember(row, ctx.viewer));
}
