import type { ActContent, Envelope, SealingKey } from '../../../server/sealing';
import { newAnswerKey, openAnswer } from '../../../server/sealing';
import { DisclosureAuthority } from '../../../server/subgraphs/protection/disclosureAuthority/disclosureAuthority.entity';
import {
  contentOf,
  DisclosureRequest,
} from '../../../server/subgraphs/protection/disclosureRequest/disclosureRequest.entity';
import { key, type Officer, signAct } from './officers';
import type { World } from './world';

type Row = { id: string; version: number; state: string };
type SignOptions = Parameters<typeof signAct>[3];
export interface Grant extends Row {
  viewsUsed: number;
  endReason: string | null;
  viewerActions: string[];
}

export const codeOf = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  errors?.[0].extensions.code;

interface LookOptions {
  options?: SignOptions;
  sealTo?: string;
  around?: <T>(send: () => Promise<T>) => Promise<T>;
}

const HOUR = 3_600_000;

/** What protection officers do with requests, grants and looks, by the public graph. */
export function openDesk(world: World) {
  const requestOf = (id: string) => world.store.read.findOneByOrFail(DisclosureRequest, { id });

  async function court(): Promise<string> {
    await world.settle(() => world.store.read.existsBy(DisclosureAuthority, { kind: 'COURT' }));
    return (await world.store.read.findOneByOrFail(DisclosureAuthority, { kind: 'COURT' })).id;
  }

  function act<D extends object>({ viewer }: Officer, name: string, input: object, answer: string) {
    const type = name[0].toUpperCase() + name.slice(1);
    const query = `mutation($input: ${type}Input!) { ${name}(input: $input) { ${answer} } }`;
    return world.ask<Record<string, D>>(viewer, query, { input: { idempotencyKey: key(), ...input } });
  }

  const onRequest = (by: Officer, name: string, input: object) =>
    act<{ disclosureRequest: Row }>(by, name, input, 'disclosureRequest { id version state }');

  async function receive(by: Officer, about: string, changes: object = {}): Promise<Row> {
    const { data, errors } = await onRequest(by, 'receiveDisclosureRequest', {
      authorityId: await court(),
      requester: 'Specialised inter-district criminal court',
      actNumber: '7199-26-00-1к/14',
      actDate: '2026-02-03',
      basis: 'Criminal Procedure Code',
      purpose: 'Examination as a witness',
      about,
      fields: ['NAME', 'RESIDENCE', 'CONTACT'],
      ...changes,
    });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.receiveDisclosureRequest.disclosureRequest;
  }

  async function verify(by: Officer, request: Row, content?: ActContent, options?: SignOptions) {
    const signing = {
      act: 'VERIFY_REQUEST',
      subjectId: request.id,
      content: content ?? contentOf(await requestOf(request.id)),
    };
    const { signature } = await signAct(world, by, signing, options);
    return onRequest(by, 'verifyDisclosureRequest', {
      id: request.id,
      expectedVersion: request.version,
      signature,
    });
  }

  async function approve(
    by: Officer,
    request: Row,
    reader: Officer,
    {
      options,
      signedTerms = {},
      ...changes
    }: Record<string, unknown> & { options?: SignOptions; signedTerms?: object } = {},
  ) {
    const terms = {
      readerId: reader.viewer.id,
      fields: ['NAME', 'RESIDENCE'],
      validFrom: new Date(Date.now() - HOUR).toISOString(),
      validTo: new Date(Date.now() + HOUR).toISOString(),
      viewLimit: 2,
      ...changes,
    };
    const { fields, ...plain } = { ...terms, ...signedTerms } as typeof terms;
    const content = {
      ...contentOf(await requestOf(request.id)),
      ...plain,
      grantedFields: [...fields].sort(),
    };
    const signing = { act: 'APPROVE_REQUEST', subjectId: request.id, content };
    const { signature } = await signAct(world, by, signing, options);
    const version = { id: request.id, expectedVersion: request.version };
    return onRequest(by, 'approveDisclosureRequest', { ...version, ...terms, signature });
  }

  async function grantOf(viewer: Officer, requestId: string): Promise<Grant> {
    const { data } = await world.ask<{ disclosureRequest: { grant: Grant } }>(
      viewer.viewer,
      'query($id: ID!) { disclosureRequest(id: $id) { grant { id version state viewsUsed endReason viewerActions } } }',
      { id: requestId },
    );
    return data!.disclosureRequest.grant;
  }

  /** A grant over `about`, received and verified by the first officer, approved by the second, for the reader. */
  async function granted(
    officers: { first: Officer; second: Officer; reader?: Officer },
    about: string,
    terms: Record<string, unknown> = {},
  ): Promise<Grant> {
    const { first, second, reader = first } = officers;
    const received = await receive(first, about);
    const verified = (await verify(first, received)).data!.verifyDisclosureRequest.disclosureRequest;
    const { data, errors } = await approve(second, verified, reader, terms);
    if (!data) throw new Error(JSON.stringify(errors));
    return grantOf(reader, received.id);
  }

  /** Looks as the panel does. `sealTo` asks for another key than was signed for; `around` is done about the look itself. */
  async function look(
    reader: Officer,
    grant: Pick<Grant, 'id' | 'version' | 'viewsUsed'>,
    { options, sealTo, around }: LookOptions = {},
  ) {
    const answerKey = await newAnswerKey();
    const content = { grantId: grant.id, view: grant.viewsUsed + 1, answerKey: answerKey.publicKey };
    const signing = { act: 'VIEW_IDENTITY', subjectId: grant.id, content };
    const { nonce, signature } = await signAct(world, reader, signing, options);
    const input = {
      ...{ id: grant.id, expectedVersion: grant.version, signature, idempotencyKey: key() },
      answerKey: sealTo ?? answerKey.publicKey,
    };
    const send = () =>
      act<{ answer: Envelope; sealingKey: SealingKey }>(
        reader,
        'viewIdentity',
        input,
        'answer { version keyId enc ciphertext } sealingKey { keyId publicKey suite notAfter certificate }',
      );
    const answered = await (around ? around(send) : send());
    const sealed = answered.data?.viewIdentity;
    return {
      ...answered,
      again: send,
      sealed,
      open: () => openAnswer(sealed!.answer, answerKey, sealed!.sealingKey, world.root, nonce),
    };
  }

  const revoke = (by: Officer, { id, version }: Pick<Grant, 'id' | 'version'>) =>
    act<{ disclosureGrant: Grant }>(
      by,
      'revokeDisclosureGrant',
      { id, expectedVersion: version },
      'disclosureGrant { id version state viewsUsed endReason viewerActions }',
    );

  return { court, act, onRequest, receive, verify, approve, grantOf, granted, look, revoke };
}
