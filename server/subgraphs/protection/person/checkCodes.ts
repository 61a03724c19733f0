import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { checkCodeMatches, hashCheckCode } from '../../../contracts/checkCode';
import type { CommandContext } from '../../../kernel';
import { KeyGone } from '../keyring/keyring';
import type { PersonalSeal } from './personalSeal';
import { Person } from './person.entity';

export const PERSON_TABLE = 'person';

/** Stands in for whoever cannot be found, so that an unknown code costs exactly the work of a wrong one. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Whether this is the check code on the person's coupon. Opens the sealed hash in every case. */
export async function isCheckCodeOf(
  seal: PersonalSeal,
  manager: EntityManager,
  personId: string,
  checkCode: string,
): Promise<boolean> {
  const person = await manager.findOneByOrFail(Person, { id: personId });
  const place = { table: PERSON_TABLE, row: person.id, keyVersion: person.keyVersion };
  const { checkCodeHash } = await openOrNothing(() =>
    seal.open(person.id, place, { checkCodeHash: person.checkCodeHash }),
  );
  return checkCodeMatches(checkCode, checkCodeHash) && personId !== NOBODY;
}

/** Where a person's report would stand: a helper has none (R91). */
export const NO_REPORT = '';

/** Nothing is anybody's code once the key is gone. */
async function openOrNothing(open: () => Promise<{ checkCodeHash: string }>) {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof KeyGone)) throw error;
    return { checkCodeHash: hashCheckCode(randomBytes(16).toString('hex')) };
  }
}

/** Makes the stand-in, with a check code that nobody knows. */
export async function ensureNobody(ctx: CommandContext, seal: PersonalSeal): Promise<void> {
  if (await ctx.manager.existsBy(Person, { id: NOBODY })) return;
  const place = { table: PERSON_TABLE, row: NOBODY, keyVersion: 1 };
  const checkCodeHash = hashCheckCode(randomBytes(16).toString('hex'));
  const nobody = ctx.create(Person, {
    id: NOBODY,
    regime: 'STATE_SECRET',
    state: 'NONE',
    identityState: 'ANONYMOUS',
    applicantKind: 'ANONYMOUS',
    language: 'kk',
    reportId: NOBODY,
    reportNumber: null,
    envelopeHash: null,
    keyVersion: 1,
    ...(await seal.seal(NOBODY, place, { checkCodeHash })),
  });
  await ctx.save(nobody);
  ctx.record('person.standInMade', { type: 'ProtectedPerson', id: NOBODY });
}
