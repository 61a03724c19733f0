import { createHmac, timingSafeEqual } from 'node:crypto';
import { IsNull, MoreThan } from 'typeorm';
import { permissionsOf } from '../../../contracts/roles';
import { type CommandContext, type Keys, Refusal } from '../../../kernel';
import { enrolmentProof, grouped, toBase32 } from '../../../sealing';
import { isCleared } from '../clearance/cleared';
import { StaffCopy, staffCopyMac } from '../clearance/staffCopy.entity';
import { ROW_KEY } from '../keys/rowMac';
import { EnrolmentCode, enrolmentCodeMac } from './enrolmentCode.entity';

const LASTS_MS = 24 * 3_600_000;
const CODE_BYTES = 20;
/** Name of the secret that codes are made from. */
export const ENROLMENT_KEY = 'enrolment';

/** The code of a row: made from a secret of the vault's host, so that the database holds nothing to enrol with. */
function codeOf(keys: Keys, id: string): string {
  const bytes = createHmac('sha256', keys.secret(ENROLMENT_KEY)).update(id).digest();
  return grouped(toBase32(bytes.subarray(0, CODE_BYTES)));
}

/**
 * Makes a code that enrols one passkey for an account within a day. For the vault's host only: no part of the graph
 * leads here. Refuses NOT_FOUND for an account the vault does not know, NOT_CLEARED for one that may read nothing.
 */
export async function issueEnrolmentCode(ctx: CommandContext, account: string): Promise<string> {
  const staff = await ctx.manager.findOneBy(StaffCopy, { account });
  if (!staff) throw new Refusal('NOT_FOUND');
  staffCopyMac.check(ctx.keys.secret(ROW_KEY), staff);
  if (!isCleared(staff) || !permissionsOf(staff.roles).has('disclosure:read'))
    throw new Refusal('NOT_CLEARED');
  const row = ctx.create(EnrolmentCode, {
    id: ctx.newId(),
    staffId: staff.id,
    expiresAt: new Date(Date.now() + LASTS_MS),
    usedAt: null,
  });
  await ctx.save(enrolmentCodeMac.sign(ctx.keys.secret(ROW_KEY), row));
  ctx.record('passkey.codeIssued', { type: 'StaffMember', id: staff.id }, { grantee: staff.id });
  return codeOf(ctx.keys, row.id);
}

/** Uses up the person's code that this proof was made with. Refuses ENROLMENT_CODE_REFUSED. */
export async function spendEnrolmentCode(
  ctx: CommandContext,
  staffId: string,
  { nonce, attestationObject, proof }: { nonce: string; attestationObject: string; proof: string },
): Promise<EnrolmentCode> {
  const where = { staffId, usedAt: IsNull(), expiresAt: MoreThan(new Date()) };
  const open = await ctx.manager.find(EnrolmentCode, { where, ...ctx.rowLock });
  for (const row of open) {
    enrolmentCodeMac.check(ctx.keys.secret(ROW_KEY), row);
    const expected = Buffer.from(await enrolmentProof(codeOf(ctx.keys, row.id), nonce, attestationObject));
    const given = Buffer.from(proof);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) continue;
    row.usedAt = new Date();
    return ctx.save(enrolmentCodeMac.sign(ctx.keys.secret(ROW_KEY), row));
  }
  throw new Refusal('ENROLMENT_CODE_REFUSED');
}
