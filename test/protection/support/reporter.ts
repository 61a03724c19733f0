import { randomUUID } from 'node:crypto';
import { hashCheckCode } from '../../../server/contracts/checkCode';
import type { EventPayloads } from '../../../server/contracts/events';
import { type Envelope, type Identity, sealIdentity } from '../../../server/sealing';
import { naturalPerson } from '../../sealing/identities';
import type { World } from './world';

export const CHECK_CODE = '7KQM-2XRT';
type Submitted = EventPayloads['identity.submitted'];

/** What casework sends when somebody reports; the identity is sealed as a browser would seal it. */
export async function submission(
  world: World,
  identity: Identity | null = naturalPerson,
  changes: Partial<Submitted> = {},
): Promise<Submitted> {
  const binding = changes.binding ?? randomUUID();
  let envelope: Envelope | null = null;
  if (identity) envelope = await sealIdentity(identity, await world.sealingKey(), world.root, binding);
  return {
    reportId: randomUUID(),
    pseudonym: randomUUID(),
    envelope,
    binding,
    applicantKind: identity?.kind ?? 'ANONYMOUS',
    language: 'kk',
    checkCodeHash: hashCheckCode(CHECK_CODE),
    ...changes,
  };
}

/** A reporter whose identity is in the vault, with an alias for rewards. */
export async function reporter(
  world: World,
  identity: Identity | null = naturalPerson,
  changes: Partial<Submitted> = {},
) {
  const submitted = await submission(world, identity, changes);
  await world.tell('identity.submitted', submitted);
  const alias = randomUUID();
  await world.tell('person.aliasIssued', { pseudonym: submitted.pseudonym, alias, purpose: 'reward' });
  return { ...submitted, alias };
}

/** A signed notice to a reporter. */
export function notice(
  pseudonym: string,
  changes: Partial<EventPayloads['notice.signed']> = {},
): EventPayloads['notice.signed'] {
  return {
    noticeId: randomUUID(),
    reportId: randomUUID(),
    pseudonym,
    reference: 'CENTRAL-26-48213-K',
    language: 'ru',
    title: 'Уведомление о решении',
    body: 'Ваше сообщение рассмотрено и передано по подследственности.',
    signedBy: 'Начальник управления\nК. Утегулов',
    department: { name: 'Служба', address: 'Астана, ул. Сейфуллина, 37', phone: '1424' },
    ...changes,
  };
}
