import type { EntityManager } from 'typeorm';
import { type RunningSubgraph, systemViewer } from '../../../kernel';
import { ensureNobody, NOBODY } from '../person/checkCodes';
import { Person } from '../person/person.entity';
import type { Vault } from '../vault';

/** Keeps the vault ready for use: sealing keys by epoch, and the stand-in for codes nobody has. Mostly it only looks. */
export class KeyTending {
  constructor(
    private readonly executive: RunningSubgraph['executive'],
    private readonly read: EntityManager,
    private readonly vault: Vault,
  ) {}

  async run(): Promise<void> {
    await this.vault.custodyOffice.custody?.openingKeys.tend();
    if (!this.vault.isOpen) return;
    if (!(await this.read.existsBy(Person, { id: NOBODY }))) {
      await this.executive.transact(systemViewer('protection'), (ctx) => ensureNobody(ctx, this.vault.seal));
    }
    await this.vault.sealingKeys.tend(this.executive);
  }
}
