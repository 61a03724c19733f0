import type { EntityManager } from 'typeorm';
import { type CommandContext, type RunningSubgraph, systemViewer } from '../../../kernel';
import { isCleared } from '../clearance/cleared';
import { StaffCopy } from '../clearance/staffCopy.entity';
import { enterShippedAuthorities } from '../disclosureAuthority/shipped';
import { ROW_KEY } from '../keys/rowMac';
import { DisclosureGrant, grantMac, grantSubject } from './disclosureGrant.entity';
import { disclosureGrantLifecycle } from './disclosureGrant.lifecycle';

const MOST_AT_ONCE = 200;

/** At its first run sees to what ships with the product; ends grants whose time is over or whose reader is cleared no more. A look is refused before that already. */
export class GrantTending {
  private shippedEntered = false;

  constructor(
    private readonly executive: RunningSubgraph['executive'],
    private readonly read: EntityManager,
  ) {}

  async run(): Promise<void> {
    if (!this.shippedEntered) await enterShippedAuthorities(this.executive, this.read);
    this.shippedEntered = true;
    const active = await this.read.find(DisclosureGrant, {
      where: { state: 'ACTIVE' },
      order: { validTo: 'ASC' },
      take: MOST_AT_ONCE,
    });
    for (const { id, validTo, readerId } of active) {
      const over = validTo <= new Date();
      if (over || !(await this.stillCleared(readerId))) {
        await this.executive.transact(systemViewer('protection'), (ctx) => end(ctx, id, over));
      }
    }
  }

  private async stillCleared(staffId: string): Promise<boolean> {
    const reader = await this.read.findOneBy(StaffCopy, { id: staffId });
    return reader !== null && isCleared(reader);
  }
}

async function end(ctx: CommandContext, id: string, over: boolean): Promise<void> {
  const grant = await ctx.lockWhere(DisclosureGrant, { id, state: 'ACTIVE' });
  if (!grant) return;
  ctx.move(grant, disclosureGrantLifecycle, over ? 'expire' : 'revoke');
  grant.endedAt = ctx.now;
  grant.endReason = over ? null : 'CLEARANCE_ENDED';
  const action = over ? 'disclosureGrant.expired' : 'disclosureGrant.revoked';
  const { readerId: grantee, endReason } = grant;
  ctx.record(action, grantSubject(grant), { grantee, reason: endReason });
  await ctx.save(grantMac.sign(ctx.keys.secret(ROW_KEY), grant));
}
