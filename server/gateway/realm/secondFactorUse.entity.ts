import { Entity, PrimaryColumn } from 'typeorm';
import { Whole } from '../../kernel';

/** The time step of the last code an account used; that code and older ones are spent. */
@Entity('second_factor_use')
export class SecondFactorUse {
  @PrimaryColumn({ type: 'varchar', length: 64 }) account: string;
  @Whole() counter: number;
}
