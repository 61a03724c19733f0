import { type RunningSubgraph, systemViewer } from '../../../kernel';
import { ensureNobody } from '../person/checkCodes';
import type { Vault } from '../vault';

/** Keeps the vault ready for use: sealing keys by epoch, and the stand-in for codes nobody has. */
export class KeyTending {
  constructor(
    private readonly executive: RunningSubgraph['executive'],
    private readonly vault: Vault,
  ) {}

  async run(): Promise<void> {
    if (!this.vault.isOpen) return;
    await this.executive.transact(systemViewer('protection'), (ctx) => ensureNobody(ctx, this.vault.seal));
    await this.vault.sealingKeys.tend(this.executive);
  }
}
