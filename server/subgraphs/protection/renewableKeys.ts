import { type SealedRows, sealedRows } from '../../kernel';
import { StaffCopy, staffCopyMac } from './clearance/staffCopy.entity';
import { DisclosureAuthority, authorityMac } from './disclosureAuthority/disclosureAuthority.entity';
import { DisclosureGrant, grantMac } from './disclosureGrant/disclosureGrant.entity';
import { DisclosureRequest, requestMac } from './disclosureRequest/disclosureRequest.entity';
import { ROW_KEY } from './keys/rowMac';
import { EnrolmentCode, enrolmentCodeMac } from './passkey/enrolmentCode.entity';
import { ENROLMENT_KEY } from './passkey/enrolmentCode';
import { Passkey, passkeyMac } from './passkey/passkey.entity';

/** The vault's own keys that are renewed while it is stopped, each with the rows under it. */
export const protectionKeys: Readonly<Record<string, readonly SealedRows[]>> = {
  [ROW_KEY]: [
    sealedRows(StaffCopy, staffCopyMac),
    sealedRows(EnrolmentCode, enrolmentCodeMac),
    sealedRows(Passkey, passkeyMac),
    sealedRows(DisclosureAuthority, authorityMac),
    sealedRows(DisclosureRequest, requestMac),
    sealedRows(DisclosureGrant, grantMac),
  ],
  // Nothing is under it but codes that were not used yet, which nobody can use afterwards.
  [ENROLMENT_KEY]: [],
};
