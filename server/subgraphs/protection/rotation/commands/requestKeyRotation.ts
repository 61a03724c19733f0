import { In } from 'typeorm';
import { command, Refusal } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { KeyRotation } from '../keyRotation.entity';
import type { RequestKeyRotationInput } from '../keyRotation.inputs';
import { mayReadKeyRotation, mayRequestKeyRotation } from '../keyRotation.policy';
import { newRotation, rotationSubject } from '../newRotation';

/** A custodian asks for new keys of one kind. Refuses WRONG_STATE while a rotation of that kind is open. */
export const requestKeyRotation = command<RequestKeyRotationInput, KeyRotation>({
  name: 'requestKeyRotation',
  result: KeyRotation,
  mayRead: mayReadKeyRotation,
  async handle(ctx, { kind }) {
    ctx.require(mayRequestKeyRotation(ctx.viewer));
    ctx.require(freshFactor(ctx.viewer));
    const open = { kind, state: In(['REQUESTED', 'RUNNING']) };
    if (await ctx.manager.existsBy(KeyRotation, open)) throw new Refusal('WRONG_STATE');
    const rotation = Object.assign(newRotation(ctx, kind, ctx.viewer.id), { openKind: kind });
    ctx.record('keyRotation.requested', rotationSubject(rotation), { kind });
    return ctx.save(rotation);
  },
});
