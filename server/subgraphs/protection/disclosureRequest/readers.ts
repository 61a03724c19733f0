import { In } from 'typeorm';
import { permissionsOf, roles } from '../../../contracts/roles';
import { presentPage, type RequestContext } from '../../../kernel';
import { realDay } from '../clearance/cleared';
import { StaffCopy, staffCopyMac } from '../clearance/staffCopy.entity';
import { type PageArgs, pageRequest } from '../inputs';
import { ROW_KEY } from '../keys/rowMac';
import { Passkey, passkeyMac } from '../passkey/passkey.entity';
import { staffMember } from '../staffMember.type';
import { DisclosureReaderPage } from './disclosureRequest.type';

const readingRoles = roles.filter((role) => permissionsOf([role]).has('disclosure:read'));

/**
 * Who is cleared today and may read what is disclosed, by name. Throws `RowForged` where a row of theirs was written by
 * somebody without the vault's keys: nobody is to be chosen from such a list.
 */
export async function readersNow(ctx: RequestContext, args: PageArgs) {
  const today = realDay();
  const query = ctx.read
    .createQueryBuilder(StaffCopy, 'staff')
    .where('staff.disabled = :open AND staff.clearedUntil >= :today', { open: false, today })
    .andWhere(
      `(${readingRoles.map((_, n) => `staff.roles LIKE :role${n}`).join(' OR ')})`,
      Object.fromEntries(readingRoles.map((role, n) => [`role${n}`, `%"${role}"%`])),
    );
  const order = { column: 'name', direction: 'ASC' } as const;
  const found = await ctx.page(query, order, pageRequest(args), { today });
  const key = ctx.keys.secret(ROW_KEY);
  const able = found.nodes.map((staff) => staffCopyMac.check(key, staff).id);
  const passkeys = await ctx.read.findBy(Passkey, { staffId: In(able), state: 'ACTIVE' });
  const withPasskey = new Set(passkeys.map((passkey) => passkeyMac.check(key, passkey).staffId));
  return presentPage(DisclosureReaderPage, found, ({ id, clearedUntil }) => ({
    staff: staffMember(id)!,
    clearedUntil: clearedUntil!,
    hasPasskey: withPasskey.has(id),
  }));
}
