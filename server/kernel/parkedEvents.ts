import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Directive,
  Resolver,
} from 'type-graphql';
import type { SubgraphName } from '../contracts/events';
import { Needs } from './needs';
import { Refusal } from './refusal';
import type { RequestContext } from './request';
import { OutboxEvent } from './tables';
import type { Viewer } from './viewer';

/** An event its receiver kept refusing. It stops its own record's later events until it is replayed. */
@ObjectType({
  description:
    'An event that its receiver refused several times. Later events of the same record wait for it.',
})
@Directive('@shareable')
export class ParkedEvent {
  @Field(() => ID, { description: 'Names it for a replay.' })
  id: string;

  @Field({ description: 'Which part of the system sent it.' })
  source: string;

  @Field({ description: 'Which part refused it.' })
  destination: string;

  @Field({ description: 'What happened.' })
  type: string;

  @Field({ description: 'Code of the last refusal.' })
  lastError: string;

  @Field(() => Int, { description: 'How often it was refused since it was last put on its way.' })
  attempts: number;

  @Field({ description: 'When it happened.' })
  createdAt: Date;
}

@InputType({ description: 'The event to try again.' })
export class ReplayParkedEventInput {
  @Field(() => ID, { description: 'Its `id` in the list of parked events.' })
  id: string;
}

const MOST_SHOWN = 100;

function requireReplay(viewer: Viewer): void {
  if (!viewer.has('events:replay')) throw new Refusal('MISSING_PERMISSION');
}

/** `<name>ParkedEvents` and `<name>ReplayParkedEvent` for one subgraph. */
export function parkedEventResolver(name: SubgraphName) {
  @Resolver(() => ParkedEvent)
  class ParkedEventResolver {
    @Query(() => [ParkedEvent], {
      name: `${name}ParkedEvents`,
      description:
        'Events that could not be delivered and wait for an administrator; oldest first, 100 at most.',
    })
    @Needs('events:replay')
    async parked(@Ctx() ctx: RequestContext): Promise<ParkedEvent[]> {
      const rows = await ctx.read.find(OutboxEvent, {
        where: { parked: true },
        order: { seq: 'ASC' },
        take: MOST_SHOWN,
      });
      return rows.map((row) => present(name, row));
    }

    @Mutation(() => ParkedEvent, {
      name: `${name}ReplayParkedEvent`,
      description: 'Tries a parked event again. Safe to repeat: the receiver counts an event once.',
    })
    async replay(
      @Arg('input', () => ReplayParkedEventInput, { description: 'Which event.' })
      { id }: ReplayParkedEventInput,
      @Ctx() ctx: RequestContext,
    ): Promise<ParkedEvent> {
      if (!ctx.viewer.has('events:replay')) {
        const details = { command: `${name}ReplayParkedEvent`, code: 'MISSING_PERMISSION' };
        await ctx.audit({ action: 'denied', details });
      }
      requireReplay(ctx.viewer);
      const row = await ctx.unparkEvent(id);
      if (!row) throw new Refusal('NOT_FOUND');
      return present(name, row);
    }
  }
  return ParkedEventResolver;
}

function present(source: string, row: OutboxEvent): ParkedEvent {
  const { eventId, destination, type, lastError, attempts, createdAt } = row;
  return {
    id: `${eventId}.${destination}`,
    source,
    destination,
    type,
    lastError: lastError ?? '',
    attempts,
    createdAt,
  };
}
