import type { ProcessName } from '../../../server/contracts/events';
import { type Delivery, type EventTransport, InProcessEvents } from '../../../server/kernel';

/** How the line treats a delivery: cut before it arrives, after it arrived, or not at all. */
export type Weather = 'FAIR' | 'CUT_BEFORE' | 'CUT_AFTER' | 'HANGS';

/** Carries events for real, through the weather it is told. */
export class Line implements EventTransport {
  readonly ends = new InProcessEvents();
  /** What was tried, in order. */
  readonly tried: Delivery[] = [];
  weather: (delivery: Delivery, destination: ProcessName) => Weather = () => 'FAIR';
  private readonly hanging: (() => void)[] = [];

  /** Cuts off whatever hangs. */
  letGo(): void {
    for (const letGo of this.hanging.splice(0)) letGo();
  }

  async deliver(destination: ProcessName, delivery: Delivery): Promise<void> {
    this.tried.push(delivery);
    const weather = this.weather(delivery, destination);
    if (weather === 'HANGS') await new Promise<void>((resolve) => this.hanging.push(resolve));
    if (weather === 'CUT_BEFORE' || weather === 'HANGS') throw new Error('no line');
    await this.ends.deliver(destination, delivery);
    if (weather === 'CUT_AFTER') throw new Error('the answer was lost');
  }
}
