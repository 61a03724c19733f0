import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { RowMac } from '../keys/rowMac';
import type { PasskeyState } from './passkey.lifecycle';

/** A WebAuthn credential by which the vault itself makes sure of a member of staff, whatever a gateway says. */
@Entity('passkey')
@Index(['credentialHash'], { unique: true })
@Index(['staffId', 'state'])
export class Passkey extends Recorded {
  @Short(36) staffId: string;
  @Short(16) state: PasskeyState;
  @Short(80) label: string;
  @Long() credentialId: string;
  @Short(43) credentialHash: string;
  /** COSE key, base64url. */
  @Long() publicKey: string;
  @Short(19) fingerprint: string;
  @Whole() signCount: number;
  /** How it became active: by a code from the vault's host, or by this second person. */
  @Short(36, { nullable: true }) codeId: string | null;
  @Short(36, { nullable: true }) confirmedById: string | null;
  @Instant({ nullable: true }) confirmedAt: Date | null;
  @Instant({ nullable: true }) lastUsedAt: Date | null;
  @Short(36, { nullable: true }) revokedById: string | null;
  @Instant({ nullable: true }) revokedAt: Date | null;
  @Short(43) mac: string;
}

export const passkeyMac = new RowMac<Passkey>('passkey', [
  'id',
  'staffId',
  'state',
  'credentialId',
  'publicKey',
  'fingerprint',
  'signCount',
  'codeId',
  'confirmedById',
]);
