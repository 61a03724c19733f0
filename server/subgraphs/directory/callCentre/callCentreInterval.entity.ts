import { Entity } from 'typeorm';
import type { CallCentreLine, CallCentreMode } from '../../../calendar';
import { Short } from '../../../kernel';
import { ReferenceRow } from '../reference/referenceRow';

export const callCentreModes = ['STAFFED', 'AUTO_RECORDED'] as const satisfies readonly CallCentreMode[];

/** A line of a schedule of 1424 (C3, C4). */
@Entity('call_centre_interval')
export class CallCentreInterval extends ReferenceRow implements CallCentreLine {
  @Short(32) profile: string;
  @Short(16) day: string;
  @Short(5, { nullable: true }) open: string | null;
  @Short(5, { nullable: true }) close: string | null;
  @Short(16) mode: CallCentreMode;
}
