import { randomUUID } from 'node:crypto';
import type { ViewerClaims } from '../../../server/kernel';
import { AuditEntry } from '../../../server/kernel/tables';
import { sealIdentity } from '../../../server/sealing';
import { ProtectionRecord } from '../../../server/subgraphs/protection/record/record.entity';
import { naturalPerson } from '../../sealing/identities';
import type { TestDatabase } from '../../support/databases';
import { reporter } from './reporter';
import { openWorld } from './world';

type Claims = Partial<ViewerClaims>;
const cleared: Claims = { clearedUntil: '2099-12-31', stepUpAt: 32_503_680_000_000 };

export const officer1: Claims = { ...cleared, id: 'protection', roles: ['PROTECTION_OFFICER'] };
export const officer2: Claims = { ...cleared, id: 'protection2', roles: ['PROTECTION_OFFICER'] };
export const head: Claims = { ...cleared, id: 'head', roles: ['HEAD_OF_SERVICE'] };
export const deputy: Claims = { ...cleared, id: 'deputy', roles: ['DEPUTY'] };

export interface Acted {
  id: string;
  version: number;
  state: string;
  viewerActions: string[];
}

/** A vault with what tests of protection need: people, acts by name, and looks at the audit. */
export async function openProtectionDesk(openDatabase: () => Promise<TestDatabase>, options: object = {}) {
  const world = await openWorld({ openDatabase, ...options });

  /** Somebody reported; the record the system opened. */
  async function protectedPerson(identity: typeof naturalPerson | null = naturalPerson) {
    const person = await reporter(world, identity);
    const record = await world.store.read.findOneByOrFail(ProtectionRecord, { personId: person.pseudonym });
    return { ...person, recordId: record.id, number: record.number };
  }

  async function send<D extends object>(viewer: Claims, name: string, input: object, fields: string) {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
    return world.ask<Record<string, D>>(viewer, query, { input: { idempotencyKey: randomUUID(), ...input } });
  }

  return {
    world,
    protectedPerson,
    send,
    recordOf: (id: string) => world.store.read.findOneByOrFail(ProtectionRecord, { id }),
    /** An act on a record; the payload's one record as it is afterwards. Throws with the code of a refusal. */
    async act(
      viewer: Claims,
      name: string,
      payload: string,
      on: { id: string; version: number },
      input = {},
    ) {
      const change = { id: on.id, expectedVersion: on.version, ...input };
      const answer = await send<Record<string, Acted>>(
        viewer,
        name,
        change,
        `${payload} { id ${/^(assessment)$/.test(payload) ? '' : 'version state viewerActions'} }`,
      );
      if (answer.errors) throw new Error(String(answer.errors[0].extensions.code));
      return answer.data![name][payload];
    },
    /** An identity as it ought to be, sealed by the officer's page for this very act. */
    async proposeCorrection(viewer: Claims, recordId: string, identity: typeof naturalPerson) {
      const { version: expectedVersion } = await world.store.read.findOneByOrFail(ProtectionRecord, {
        id: recordId,
      });
      const binding = randomUUID();
      const sealed = await sealIdentity(identity, await world.sealingKey(), world.root, binding);
      const input = {
        ...{ idempotencyKey: binding, id: recordId, expectedVersion, reason: 'Misspelt' },
        envelope: { ...sealed, binding },
      };
      const fields = 'correction { id version state viewerActions }';
      const { data, errors } = await send<{ correction: Acted }>(
        viewer,
        'proposeIdentityCorrection',
        input,
        fields,
      );
      if (errors) throw new Error(String(errors[0].extensions.code));
      return data!.proposeIdentityCorrection.correction;
    },
    /** What the audit has of an id, oldest first. */
    async auditOf(subjectId: string): Promise<string[]> {
      const order = { at: 'ASC' } as const;
      const entries = await world.store.read.find(AuditEntry, { where: { subjectId }, order });
      return entries.map(({ action }) => action);
    },
    /** Everything in the vault's own database, as text. */
    async dump(): Promise<string> {
      const tables = world.store.read.dataSource.entityMetadatas.map(({ tableName }) => tableName);
      const rows = await Promise.all(tables.map((table) => world.store.read.query(`SELECT * FROM ${table}`)));
      return JSON.stringify(rows);
    },
    close: () => world.close(),
  };
}

export type ProtectionDesk = Awaited<ReturnType<typeof openProtectionDesk>>;
