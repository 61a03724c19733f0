import { type SealedRows, sealedRows } from '../../kernel';
import { BreakGlass, breakGlassSeal } from './breakGlass/breakGlass.entity';
import { RoleRequest, roleRequestSeal } from './roleRequest/roleRequest.entity';
import { ACCOUNTS_KEY } from './staffMember/account';
import { StaffMember, staffSeal } from './staffMember/staffMember.entity';

/** The directory's own keys that can be renewed, each with the rows under it. */
export const directoryKeys: Readonly<Record<string, readonly SealedRows[]>> = {
  [ACCOUNTS_KEY]: [
    sealedRows(StaffMember, staffSeal),
    sealedRows(RoleRequest, roleRequestSeal),
    sealedRows(BreakGlass, breakGlassSeal),
  ],
};
