import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Flag, Instant, Json, Long, Recorded, Short } from '../../../kernel';
import type { Envelope } from '../../../sealing';
import type { BriberyStatement } from '../report/bribery';
import type { MessageCategory } from '../report/report.enums';
import type { ProtocolState } from './protocol.lifecycle';

/** The protocol of an oral statement while it is being taken; effective, it has become a report. */
@Entity('oral_statement_protocol')
@Index(['departmentCode', 'state', 'createdAt'])
export class OralStatementProtocol extends Recorded {
  @Short(24) state: ProtocolState;
  @Short(16) departmentCode: string;
  @Short(36) takenById: string;
  @Short(2) language: Language;
  @Short(32, { nullable: true }) category: MessageCategory | null;
  @Long() text: string;
  @Json({ nullable: true }) bribery: BriberyStatement | null;
  @Flag() impending: boolean;
  @Instant({ nullable: true }) transferAt: Date | null;
  /** R43, as seen in the browser before sealing; the vault checks again. */
  @Flag() hasResidence: boolean;
  @Flag() hasWorkPlace: boolean;
  @Flag() hasIdDocument: boolean;
  @Json({ nullable: true }) envelope: Envelope | null;
  @Short(64) envelopeBinding: string;
  @Short(36, { nullable: true }) reportId: string | null;
  @Instant({ nullable: true }) warnedAt: Date | null;
  @Instant({ nullable: true }) signedByApplicantAt: Date | null;
  @Instant({ nullable: true }) signedByOfficialAt: Date | null;
  @Long({ nullable: true }) abandonReason: string | null;
  @Short(200, { nullable: true }) interpreter: string | null;
}
