import { Entity, Index } from 'typeorm';
import { Long, Recorded, Short, Whole } from '../../../kernel';

/**
 * Who a person is, by section, each sealed under the person's key for its own column of this row. Sections are always
 * filled, so that their presence tells nothing. The row's id is the person's.
 */
@Entity('protected_identity')
@Index(['iinIndex'])
@Index(['binIndex'])
export class ProtectedIdentity extends Recorded {
  @Whole() keyVersion: number;
  @Long() name: string;
  @Long() numbers: string;
  @Long() residence: string;
  @Long() work: string;
  @Long() contact: string;
  @Long() document: string;
  @Short(64, { nullable: true }) iinIndex: string | null;
  @Short(64, { nullable: true }) binIndex: string | null;
}
