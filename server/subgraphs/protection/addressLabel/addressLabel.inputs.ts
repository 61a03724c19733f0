import { InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';

@InputType({ description: 'A label with the person’s address is wanted. `id` is the protection record.' })
export class OrderAddressLabelInput extends ChangeInput {}
