import { type RequestContext, rowsById } from '../../../kernel';
import { Person } from './person.entity';
import { mayReadPerson } from './person.policy';
import { presentPerson } from './person.type';

/** Protected persons by pseudonym; null where the viewer may not know even that. */
export async function personsByReference(keys: readonly { id: string }[], ctx: RequestContext) {
  if (!mayReadPerson(ctx.viewer).allowed) return keys.map(() => null);
  const found = await rowsById(
    ctx.read,
    Person,
    keys.map(({ id }) => id),
  );
  return found.map((person) => person && presentPerson(person));
}
