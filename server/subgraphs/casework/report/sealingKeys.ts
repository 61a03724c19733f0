import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, event, Refusal } from '../../../kernel';
import type { Envelope } from '../../../sealing';
import { OralStatementProtocol } from '../protocol/protocol.entity';
import { ClosedSealingKey } from './closedSealingKey.entity';
import { Report } from './report.entity';

/**
 * The vault will use a sealing key no more: nothing is taken in under it from now on, and the vault is told how many
 * envelopes under it have no answer yet. It asks again until there are none, and then destroys the key.
 */
export async function sealingKeyClosed(
  ctx: CommandContext,
  { keyId }: EventPayloads['sealingKey.closed'],
): Promise<void> {
  const { manager } = ctx;
  if (!(await manager.existsBy(ClosedSealingKey, { keyId }))) {
    await manager.insert(ClosedSealingKey, { keyId, closedAt: ctx.now });
    ctx.record('sealingKey.closed', { type: 'SealingKey', id: keyId });
  }
  const reports = await waitingUnder(manager, Report, keyId, 'row.envelopeState = :pending');
  const protocols = await waitingUnder(manager, OralStatementProtocol, keyId, 'row.envelope IS NOT NULL');
  ctx.emit(event('sealingKey.counted', keyId, { keyId, outstanding: reports + protocols }));
}

/** Refuses SEALING_KEY_CLOSED for an envelope that comes too late. */
export async function requireOpenKey(ctx: CommandContext, { keyId }: Envelope): Promise<void> {
  if (await ctx.manager.existsBy(ClosedSealingKey, { keyId })) throw new Refusal('SEALING_KEY_CLOSED');
}

/** `_` in an id stands for any letter here: that may count one too many, and never one too few. */
function waitingUnder(
  manager: EntityManager,
  entity: new () => ObjectLiteral,
  keyId: string,
  condition: string,
): Promise<number> {
  return manager
    .createQueryBuilder(entity, 'row')
    .where(condition, { pending: 'PENDING' })
    .andWhere('row.envelope LIKE :envelope', { envelope: `%"keyId":"${keyId}"%` })
    .getCount();
}
