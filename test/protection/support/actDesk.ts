import { OutboxEvent } from '../../../server/kernel/tables';
import { DisclosureRequest } from '../../../server/subgraphs/protection/disclosureRequest/disclosureRequest.entity';
import { Passkey } from '../../../server/subgraphs/protection/passkey/passkey.entity';
import { KeyRotation } from '../../../server/subgraphs/protection/rotation/keyRotation.entity';
import { everyRow } from '../../support/actsAndAudit';
import { custodian, custodiansOf } from './custodians';
import { codeOf, openDesk } from './disclosures';
import { enrol, key, newOfficer, type Officer, readyOfficer, signAct } from './officers';
import { reporter } from './reporter';
import { duty, type World } from './world';

interface Row {
  id: string;
  version: number;
  state: string;
}
type Viewer = Partial<Officer['viewer']>;

export const [one, other] = [1, 2].map(custodian);
export const REQUEST = 'disclosureRequest { id version state }';
export const ROTATION = 'keyRotation { id version state }';
export const SHREDDING = 'shredding { id version state }';
export const STATE = 'vault { state ceremony }';
const BODY = { nameKk: 'Орган', nameRu: 'Орган', nameEn: 'Body', legalBasis: 'Law no. 1, article 2' };

/** Officers and custodians with what their acts need, in a vault whose secret two custodians share. */
export async function openActDesk(world: World, shares: string[]) {
  const desk = openDesk(world);
  const [first, second, third] = [
    await readyOfficer(world),
    await readyOfficer(world, 'DEPUTY'),
    await readyOfficer(world),
  ];
  const { pseudonym: about } = await reporter(world);
  await desk.court();
  const { read } = world.store;

  /** One request of this name, by whom it is for, or by an officer on duty. */
  function ready(name: string, viewer: Viewer, input: object, answer: string) {
    const request = { idempotencyKey: key(), ...input };
    return {
      actor: viewer.id!,
      async run(asStranger?: string) {
        const by = { viewer: asStranger ? duty : viewer } as Officer;
        return codeOf(await desk.act(by, name, request, answer)) as string | undefined;
      },
    };
  }
  async function done<R>(name: string, viewer: Viewer, input: object, answer: string): Promise<R> {
    const { data, errors } = await desk.act({ viewer } as Officer, name, input, answer);
    if (!data) throw new Error(JSON.stringify(errors));
    const payload = data[name] as Record<string, unknown>;
    return (answer.includes('{') ? Object.values(payload)[0] : payload) as R;
  }
  const steppedUp = ({ viewer }: Officer): Viewer => ({ ...viewer, stepUpAt: Date.now() });
  const on = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

  return {
    ...{ world, desk, shares, first, second, third, about, ready, done, steppedUp, on },
    custodians: custodiansOf(world),
    requestOf: (id: string) => read.findOneByOrFail(DisclosureRequest, { id }),
    /** All rows of both databases but the audit, and what the vault holds in memory of its custodians. */
    async everything() {
      await world.settle(async () => (await read.count(OutboxEvent)) === 0);
      const standing = await world.vault.custodyOffice.standing();
      return [await everyRow(world.store), await everyRow(world.keyringStore), standing];
    },
    async verified() {
      const { data } = await desk.verify(first, await desk.receive(first, about));
      return data!.verifyDisclosureRequest.disclosureRequest;
    },
    grant: (terms = {}) => desk.granted({ first, second }, about, terms),
    /** A body to be entered in the register, signed for. */
    async authority() {
      const content = { ...BODY, validFrom: '2026-01-01', validTo: null };
      const idempotencyKey = key();
      const signing = { act: 'REGISTER_AUTHORITY', subjectId: idempotencyKey, content };
      const { signature } = await signAct(world, second, signing);
      return { ...content, idempotencyKey, signature };
    },
    async pendingPasskey() {
      const owner = await newOfficer(world);
      const { data } = await enrol(world, owner);
      const { id } = data!.enrolPasskey.passkey;
      return { owner, passkey: await read.findOneByOrFail(Passkey, { id }) };
    },
    rotation: () => done<Row>('requestKeyRotation', one, { kind: 'KEK' }, ROTATION),
    async withdrawRotation() {
      const asked = await read.findOneByOrFail(KeyRotation, { state: 'REQUESTED' });
      await done('withdrawKeyRotation', one, on(asked), ROTATION);
    },
    rotationDone: () => world.settle(async () => !(await read.existsBy(KeyRotation, { state: 'RUNNING' }))),
    async shredding() {
      const { pseudonym: personId } = await reporter(world);
      const input = { personId, basis: 'Decision 14' };
      return { personId, asked: await done<Row>('requestShredding', steppedUp(first), input, SHREDDING) };
    },
    cancel: () => custodiansOf(world).act(one, 'cancelShareCeremony'),
    async open() {
      await custodiansOf(world).enter(one, shares[0]);
      await custodiansOf(world).enter(other, shares[1]);
    },
  };
}

export type ActDesk = Awaited<ReturnType<typeof openActDesk>>;
