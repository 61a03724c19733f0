import type { CommandContext } from '../../../kernel';
import { KeyRotation, type RotationKind } from './keyRotation.entity';
import { keyRotationLifecycle } from './keyRotation.lifecycle';

/** A rotation that nobody has agreed to yet. */
export function newRotation(ctx: CommandContext, kind: RotationKind, requestedById: string): KeyRotation {
  return ctx.create(KeyRotation, {
    id: ctx.newId(),
    kind,
    openKind: null,
    state: keyRotationLifecycle.table.initial,
    requestedById,
    ...{ approvedById: null, phase: 'BEGIN', cursor: '', phaseAt: new Date(), done: 0 },
    ...{ skipped: 0, passedOver: null, finishedAt: null },
  });
}

/** A rotation that follows from another act of two or more persons, and begins at once. */
export async function beginRotation(ctx: CommandContext, kind: RotationKind): Promise<KeyRotation> {
  const rotation = newRotation(ctx, kind, ctx.viewer.id);
  ctx.move(rotation, keyRotationLifecycle, 'approve');
  ctx.record('keyRotation.begun', rotationSubject(rotation), { kind });
  return ctx.save(rotation);
}

/** What the audit calls a rotation. */
export function rotationSubject({ id }: KeyRotation): { type: string; id: string } {
  return { type: 'KeyRotation', id };
}
