import type { CommandContext } from '../../../kernel';
import { ReportEvent } from './reportEvent.entity';

/** Writes an act into the report's timeline and into the audit, in the act's own transaction. */
export async function note(
  ctx: CommandContext,
  reportId: string,
  action: string,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> {
  ctx.record(action, { type: 'Report', id: reportId }, details);
  const { kind, id } = ctx.viewer;
  const actorId = kind === 'partner' ? `partner:${id}` : id;
  await ctx.save(ctx.create(ReportEvent, { id: ctx.newId(), reportId, action, actorId }));
}
