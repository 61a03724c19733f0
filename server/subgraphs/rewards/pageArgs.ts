import { ArgsType, Field, Int } from 'type-graphql';
import type { PageRequest } from '../../kernel';

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows at most, 1 to 100.' })
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before. Leave it out for the first page.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows to skip, up to 10000: for jumping. For going on, pass `after` instead.',
  })
  offset?: number | null;
}

/** The page request the kernel understands; null counts as left out. */
export function pageRequest({ first, after, offset }: PageArgs): PageRequest {
  return { first, ...(after && { after }), ...(typeof offset === 'number' && { offset }) };
}
