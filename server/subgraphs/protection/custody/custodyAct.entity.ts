import { Entity, Index } from 'typeorm';
import { Recorded, Short } from '../../../kernel';

export type CustodyActKind = 'ENTER' | 'CLOSE' | 'START' | 'JOIN' | 'CANCEL';

/** That a custodian did something about the vault's keys. What was entered stands nowhere. */
@Entity('custody_act')
@Index(['createdAt', 'id'])
export class CustodyAct extends Recorded {
  @Short(16) kind: CustodyActKind;
  @Short() accountId: string;
}
