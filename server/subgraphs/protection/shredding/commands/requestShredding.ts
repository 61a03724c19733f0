import { In } from 'typeorm';
import { command, Refusal } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { NOBODY } from '../../person/checkCodes';
import { Person } from '../../person/person.entity';
import { requireNothingAgainst } from '../obstacles';
import { Shredding } from '../shredding.entity';
import type { RequestShreddingInput } from '../shredding.inputs';
import { shreddingLifecycle } from '../shredding.lifecycle';
import { mayReadShredding, mayRequestShredding } from '../shredding.policy';
import { shreddingSubject } from '../shreddingSubject';

const OPEN = ['REQUESTED', 'APPROVED_ONCE', 'APPROVED', 'DESTROYING', 'KEY_DESTROYED'];

/** A protection officer asks for an identity to be destroyed. */
export const requestShredding = command<RequestShreddingInput, Shredding>({
  name: 'requestShredding',
  result: Shredding,
  mayRead: mayReadShredding,
  async handle(ctx, { personId, basis }) {
    ctx.require(mayRequestShredding(ctx.viewer));
    ctx.require(freshFactor(ctx.viewer));
    const person = personId === NOBODY ? null : await ctx.lockWhere(Person, { id: personId });
    if (!person || person.identityState === 'SHREDDED') throw new Refusal('NOT_FOUND');
    if (await ctx.manager.existsBy(Shredding, { personId, state: In(OPEN) }))
      throw new Refusal('WRONG_STATE');
    await requireNothingAgainst(ctx, personId);
    const shredding = ctx.create(Shredding, {
      ...{ id: ctx.newId(), personId, basis, state: shreddingLifecycle.table.initial },
      requestedById: ctx.viewer.id,
      ...{ firstApproverId: null, secondApproverId: null, rotationId: null, readyAt: null, shreddedAt: null },
    });
    ctx.record('shredding.requested', shreddingSubject(shredding), { personId });
    return ctx.save(shredding);
  },
});
