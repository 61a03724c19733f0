import { Entity } from 'typeorm';
import type { MciPurpose } from '../../../calendar';
import { Day, Money, Short } from '../../../kernel';
import { ReferenceRow } from '../reference/referenceRow';

export const mciPurposes = ['ALL', 'FINES_TAXES', 'BENEFITS'] as const satisfies readonly MciPurpose[];

/** The monthly calculation index from a day on. */
@Entity('mci_rate')
export class MciRate extends ReferenceRow {
  @Day() effectiveFrom: string;
  /** Whole tenge. */
  @Money() amount: number;
  @Short(16) purpose: MciPurpose;
  @Short(200) status: string;
}
