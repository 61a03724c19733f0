import { destinations, type EventPayloads, type EventType, type ProcessName } from '../../contracts/events';

/** Something that happened, told to other subgraphs in the order of its stream (one record, one stream). */
export interface DomainEvent<T extends EventType = EventType> {
  type: T;
  stream: string;
  payload: EventPayloads[T];
}

/** An event under way to one destination. */
export interface Delivery {
  eventId: string;
  type: EventType;
  payload: EventPayloads[EventType];
}

export function event<T extends EventType>(
  type: T,
  stream: string,
  payload: EventPayloads[T],
): DomainEvent<T> {
  return { type, stream, payload };
}

export function destinationsOf(type: EventType): readonly ProcessName[] {
  return destinations[type];
}

/**
 * Carries a delivery to another process. Resolves when it was taken in; throws `DeliveryRefused` when the
 * receiver cannot take it, anything else when it could not be reached.
 */
export interface EventTransport {
  deliver(destination: ProcessName, delivery: Delivery): Promise<void>;
}

/** The receiver was reached and could not take the event in. */
export class DeliveryRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
