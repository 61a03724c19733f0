import { Entity, Index } from 'typeorm';
import { Recorded, Short } from '../../../kernel';

/** Another random name of the same person, for one purpose; nobody but the vault can tell that it is the same. */
@Entity('person_alias')
@Index(['personId'])
export class PersonAlias extends Recorded {
  @Short(36) personId: string;
  @Short(16) purpose: 'referral' | 'reward';
}
