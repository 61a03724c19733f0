import { randomUUID } from 'node:crypto';
import { newAnswerKey } from '../../../server/sealing';
import { contentOf } from '../../../server/subgraphs/protection/disclosureRequest/disclosureRequest.entity';
import type { Act } from '../../support/actsAndAudit';
import { type ActDesk, REQUEST } from './actDesk';
import { Authenticator } from './authenticator';
import { newOfficer, signAct } from './officers';

const HOUR = 3_600_000;

/** Every act by which somebody may come to see an identity, or not. */
export function actsOfDisclosure(at: ActDesk): Record<string, Act> {
  const { world, desk, first, second, third, about, ready, done, on } = at;
  return {
    registerDisclosureAuthority: {
      entries: ['disclosureAuthority.registered'],
      prepare: async () =>
        ready(
          'registerDisclosureAuthority',
          second.viewer,
          await at.authority(),
          'disclosureAuthority { id }',
        ),
    },
    closeDisclosureAuthority: {
      entries: ['disclosureAuthority.closed'],
      async prepare() {
        const found = await done<{ id: string; version: number }>(
          'registerDisclosureAuthority',
          second.viewer,
          await at.authority(),
          'disclosureAuthority { id version }',
        );
        const input = { ...on(found), validTo: '2026-02-02' };
        return ready('closeDisclosureAuthority', second.viewer, input, 'disclosureAuthority { id }');
      },
    },
    receiveDisclosureRequest: {
      entries: ['disclosureRequest.received'],
      async prepare() {
        const input = {
          authorityId: await desk.court(),
          requester: 'Court',
          purpose: 'Witness',
          about,
          fields: ['NAME'],
        };
        return ready('receiveDisclosureRequest', first.viewer, input, REQUEST);
      },
    },
    verifyDisclosureRequest: {
      entries: ['disclosureRequest.verified'],
      async prepare() {
        const received = await desk.receive(first, about);
        const content = contentOf(await at.requestOf(received.id));
        const { signature } = await signAct(world, first, {
          act: 'VERIFY_REQUEST',
          subjectId: received.id,
          content,
        });
        return ready('verifyDisclosureRequest', first.viewer, { ...on(received), signature }, REQUEST);
      },
    },
    refuseDisclosureRequest: {
      entries: ['disclosureRequest.refused'],
      async prepare() {
        const input = { ...on(await desk.receive(first, about)), reason: 'OTHER', note: 'No right.' };
        return ready('refuseDisclosureRequest', first.viewer, input, REQUEST);
      },
    },
    approveDisclosureRequest: {
      entries: ['disclosureRequest.approved', 'disclosureGrant.given'],
      async prepare() {
        const request = await at.verified();
        const terms = {
          readerId: third.viewer.id,
          validFrom: new Date(Date.now() - HOUR).toISOString(),
          validTo: new Date(Date.now() + HOUR).toISOString(),
          viewLimit: 1,
        };
        const content = { ...contentOf(await at.requestOf(request.id)), ...terms, grantedFields: ['NAME'] };
        const { signature } = await signAct(world, second, {
          act: 'APPROVE_REQUEST',
          subjectId: request.id,
          content,
        });
        const input = { ...on(request), ...terms, fields: ['NAME'], signature };
        return {
          ...ready('approveDisclosureRequest', second.viewer, input, REQUEST),
          grantee: third.viewer.id,
        };
      },
    },
    revokeDisclosureGrant: {
      entries: ['disclosureGrant.revoked'],
      prepare: async () => ({
        ...ready('revokeDisclosureGrant', second.viewer, on(await at.grant()), 'disclosureGrant { id }'),
        grantee: first.viewer.id,
      }),
    },
    viewIdentity: {
      entries: ['identity.viewed', 'disclosureGrant.fulfilled'],
      async prepare() {
        const given = await at.grant({ viewLimit: 1 });
        const { publicKey: answerKey } = await newAnswerKey();
        const content = { grantId: given.id, view: 1, answerKey };
        const { signature } = await signAct(world, first, {
          act: 'VIEW_IDENTITY',
          subjectId: given.id,
          content,
        });
        const input = { ...on(given), answerKey, signature };
        return { ...ready('viewIdentity', first.viewer, input, 'answer { enc }'), grantee: first.viewer.id };
      },
    },
    beginPasskeyEnrolment: {
      entries: ['passkey.enrolmentBegun'],
      async prepare() {
        const { viewer } = await newOfficer(world);
        return { ...ready('beginPasskeyEnrolment', viewer, {}, 'nonce'), grantee: viewer.id };
      },
    },
    enrolPasskey: {
      entries: ['passkey.enrolled'],
      async prepare() {
        const { viewer } = await newOfficer(world);
        const { challengeId, nonce } = await done<{ challengeId: string; nonce: string }>(
          'beginPasskeyEnrolment',
          viewer,
          {},
          'challengeId nonce',
        );
        const input = { challengeId, label: 'key', ...new Authenticator().create(nonce) };
        return { ...ready('enrolPasskey', viewer, input, 'passkey { id }'), grantee: viewer.id };
      },
    },
    confirmPasskey: {
      entries: ['passkey.confirmed'],
      async prepare() {
        const { passkey, owner } = await at.pendingPasskey();
        const content = { passkeyId: passkey.id, staffId: passkey.staffId, fingerprint: passkey.fingerprint };
        const { signature } = await signAct(world, second, {
          act: 'CONFIRM_PASSKEY',
          subjectId: passkey.id,
          content,
        });
        const input = { ...on(passkey), signature };
        return {
          ...ready('confirmPasskey', second.viewer, input, 'passkey { id }'),
          grantee: owner.viewer.id,
        };
      },
    },
    revokePasskey: {
      entries: ['passkey.revoked'],
      async prepare() {
        const { passkey, owner } = await at.pendingPasskey();
        return {
          ...ready('revokePasskey', second.viewer, on(passkey), 'passkey { id }'),
          grantee: owner.viewer.id,
        };
      },
    },
    beginSignedAct: {
      entries: ['signedAct.begun'],
      prepare: async () =>
        ready('beginSignedAct', first.viewer, { act: 'VIEW_IDENTITY', subjectId: randomUUID() }, 'nonce'),
    },
  };
}
