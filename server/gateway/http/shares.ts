import type { Socket } from 'node:net';
import { networkOf } from './network';

/** Counts connections by where they come from, so that no address, of IPv6 no network, holds all of them. */
export class Shares {
  /** Connections of all addresses. */
  total = 0;
  private readonly held = new Map<string, number>();

  /** @param most Connections of one address at a time. */
  constructor(private readonly most: number) {}

  /** Counts a connection until it closes. False, and nothing counted, where its address has as many as it may. */
  take(socket: Socket): boolean {
    const address = networkOf(socket.remoteAddress ?? '');
    const count = this.held.get(address) ?? 0;
    if (count >= this.most) return false;
    this.held.set(address, count + 1);
    this.total += 1;
    socket.once('close', () => this.giveBack(address));
    return true;
  }

  private giveBack(address: string): void {
    this.total -= 1;
    const left = (this.held.get(address) ?? 1) - 1;
    if (left > 0) this.held.set(address, left);
    else this.held.delete(address);
  }
}
