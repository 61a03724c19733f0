import { Entity, Index } from 'typeorm';
import { Day, Flag, Short, Whole } from '../../../kernel';
import { ReferenceRow } from '../reference/referenceRow';

export const gravities = ['ADMINISTRATIVE', 'MINOR', 'MEDIUM', 'SERIOUS', 'PARTICULARLY_SERIOUS'] as const;
export type GravityName = (typeof gravities)[number];

/** An article, part and point of a code, with the gravity derived from its maximum term. */
@Entity('offence')
@Index(['article'])
export class Offence extends ReferenceRow {
  /** `CC` the Criminal Code, `COAO` the Code of Administrative Offences. */
  @Short(8) code: string;
  @Short(8) article: string;
  @Short(8, { nullable: true }) part: string | null;
  @Short(8, { nullable: true }) point: string | null;
  @Short(24, { nullable: true }) gravity: GravityName | null;
  @Whole({ nullable: true }) maxYears: number | null;
  @Flag() isCorruption: boolean;
  @Short(300) titleKk: string;
  @Short(300) titleRu: string;
  @Short(300) titleEn: string;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validTo: string | null;
  /** How far the row was checked. */
  @Short(200) status: string;
}
