import { randomUUID } from 'node:crypto';
import type { ViewerClaims } from '../../../server/kernel';
import { KeyRotation } from '../../../server/subgraphs/protection/rotation/keyRotation.entity';
import type { World } from './world';

interface Rotation {
  id: string;
  version: number;
  state: string;
}

/** Rotations of keys, as custodians ask for them. */
export function rotationsOf(world: World) {
  const send = async (viewer: Partial<ViewerClaims>, name: string, input: object) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await world.ask<Record<string, { keyRotation: Rotation }>>(
      viewer,
      `mutation ($input: ${type}!) { ${name}(input: $input) { keyRotation { id version state } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return { rotation: data?.[name]?.keyRotation, code: errors?.[0].extensions.code };
  };
  const act = (viewer: Partial<ViewerClaims>, name: string, { id, version }: Rotation) =>
    send(viewer, name, { id, expectedVersion: version });
  const request = (viewer: Partial<ViewerClaims>, kind: string) =>
    send(viewer, 'requestKeyRotation', { kind });
  return {
    request,
    act,
    /** Asks, agrees and waits until it is done. */
    async rotate(
      kind: string,
      asking: Partial<ViewerClaims>,
      agreeing: Partial<ViewerClaims>,
      patienceMs?: number,
    ) {
      // A second factor lasts for minutes, and many rotations for longer.
      const fresh = (viewer: Partial<ViewerClaims>) => ({ ...viewer, stepUpAt: Date.now() });
      const { rotation } = await request(fresh(asking), kind);
      await act(fresh(agreeing), 'approveKeyRotation', rotation!);
      const now = () => world.store.read.findOneByOrFail(KeyRotation, { id: rotation!.id });
      await world.settle(async () => (await now()).state === 'DONE', patienceMs);
      return now();
    },
  };
}
