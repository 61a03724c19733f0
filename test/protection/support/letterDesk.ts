import { randomUUID } from 'node:crypto';
import type { EventPayloads } from '../../../server/contracts/events';
import type { Identity } from '../../../server/sealing';
import { Letter } from '../../../server/subgraphs/protection/letter/letter.entity';
import { naturalPerson } from '../../sealing/identities';
import type { TestDatabase } from '../../support/databases';
import { openMailServer } from '../../support/mailServer';
import { notice, reporter } from './reporter';
import { openWorld, protection } from './world';

/** Lives at an address, and reads no mailbox in safety. */
export const posted: Identity = { ...naturalPerson, emailIsSafe: false };

/** Somebody with a safe mailbox of their own. */
export const mailed = (): Identity => ({ ...naturalPerson, email: `${randomUUID()}@example.kz` });

interface LetterAnswer {
  letter: { id: string; state: string; reason: string | null; viewerActions: string[] };
}

/** A vault beside a real SMTP server, with what tests of letters need. */
export async function openLetterDesk(openDatabase: () => Promise<TestDatabase>) {
  const mail = await openMailServer();
  const world = await openWorld({ openDatabase, smtpUrl: mail.url, mailFrom: 'noreply@post.example' });
  const letterOf = (noticeId: string) => world.store.read.findOneByOrFail(Letter, { noticeId });

  async function write(identity: Identity | null, changes: Partial<EventPayloads['notice.signed']> = {}) {
    const { pseudonym } = await reporter(world, identity);
    const signed = notice(pseudonym, changes);
    await world.tell('notice.signed', signed);
    return signed.noticeId;
  }

  return {
    ...{ mail, world, letterOf, write },
    movesOf: (noticeId: string) =>
      world
        .toldOf('letter.moved')
        .filter((moved) => moved.noticeId === noticeId)
        .map(({ letterState }) => letterState),
    mailsTo: (address: string) => mail.received.filter(({ to }) => to.includes(address)),
    async writeUntil(state: Letter['state'], identity: Identity | null) {
      const noticeId = await write(identity);
      await world.settle(async () => (await letterOf(noticeId)).state === state);
      return letterOf(noticeId);
    },
    async act(step: string, { id, version }: Letter, detail = '', viewer = protection) {
      const type = `${step[0].toUpperCase()}${step.slice(1)}Input`;
      const extra = {
        ...(step === 'recordLetterPosted' && { trackingNumber: detail }),
        ...(step === 'recordLetterReturned' && { reason: detail }),
      };
      const input = { idempotencyKey: randomUUID(), id, expectedVersion: version, ...extra };
      const query = `mutation ($input: ${type}!) { ${step}(input: $input) { letter { id state reason viewerActions } } }`;
      return world.ask<Record<string, LetterAnswer>>(viewer, query, { input });
    },
    async close() {
      await world.close();
      await mail.close();
    },
  };
}

export type LetterDesk = Awaited<ReturnType<typeof openLetterDesk>>;
