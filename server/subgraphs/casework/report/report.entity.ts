import { Entity, Index } from 'typeorm';
import { Flag, Instant, Json, Long, Recorded, Short } from '../../../kernel';
import type { Envelope } from '../../../sealing';
import type { Language } from '../../../contracts/refusals';
import type { BriberyStatement } from './bribery';
import type {
  ApplicantKind,
  Channel,
  EnvelopeState,
  MessageCategory,
  ReportForm,
  WarningState,
} from './report.enums';
import type { ReportState } from './report.lifecycle';

/** A registered application or message. Who made it is in the vault; here is a pseudonym. */
@Entity('report')
@Index(['departmentCode', 'registeredAt'])
export class Report extends Recorded {
  @Short(32, { unique: true }) number: string;
  @Short(32) state: ReportState;
  @Short(16) departmentCode: string;
  @Short(24) channel: Channel;
  @Short(24) form: ReportForm;
  @Short(32, { nullable: true }) category: MessageCategory | null;
  @Short(24) applicantKind: ApplicantKind;
  @Short(2) language: Language;
  @Instant() receivedAt: Date;
  @Instant() registeredAt: Date;
  @Short(36) receivedById: string;
  /** The working copy: what happened, without who tells it. */
  @Long() text: string;
  @Json({ nullable: true }) bribery: BriberyStatement | null;
  @Short(16) warning: WarningState;
  /** A legal person's or official's report without confirming documents (R37). */
  @Flag() incomplete: boolean;
  @Flag() impending: boolean;
  @Instant({ nullable: true }) transferAt: Date | null;
  @Flag() urgent: boolean;
  @Short(36, { nullable: true }) pseudonym: string | null;
  @Short(16) envelopeState: EnvelopeState;
  /** Only until the vault acknowledges. */
  @Json({ nullable: true }) envelope: Envelope | null;
  @Short(64, { nullable: true }) envelopeBinding: string | null;
  @Short(64, { nullable: true }) envelopeHash: string | null;
  @Short(36, { nullable: true }) protocolId: string | null;
  /** Who reviewed it as procedural officer: the management step needs somebody else (R22). */
  @Short(36, { nullable: true }) reviewedById: string | null;
}
