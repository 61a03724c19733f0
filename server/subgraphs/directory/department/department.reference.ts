import { type RequestContext, rowsById } from '../../../kernel';
import { mayReadReference } from '../reference/reference.policy';
import { Department } from './department.entity';
import { type DepartmentType, presentDepartment } from './department.type';

/** The request's loader of departments by code: one statement for all that are asked for together. */
export function departmentLoader(ctx: RequestContext) {
  return ctx.loader<string, Department | null>('department', (codes) =>
    rowsById(ctx.read, Department, codes),
  );
}

/** Departments that other subgraphs point to. Null for unknown codes and for whoever may not read them. */
export async function departmentReferences(
  keys: readonly { code: string }[],
  ctx: RequestContext,
): Promise<(DepartmentType | null)[]> {
  if (!mayReadReference(ctx.viewer).allowed) return keys.map(() => null);
  const rows = await Promise.all(keys.map(({ code }) => departmentLoader(ctx).load(code)));
  return rows.map((row) => row && presentDepartment(row));
}
