import { Entity } from 'typeorm';
import { Recorded, Whole } from '../../../kernel';

/** How many numbers a department's year has given out; `id` is `<series>-<department>-<year>`. */
@Entity('number_counter')
export class NumberCounter extends Recorded {
  @Whole() next: number;
}
