import type { Adapter, AdapterPayload } from 'oidc-provider';
import { LessThan } from 'typeorm';
import type { Store } from '../../kernel';
import { ProviderRow } from './providerRow.entity';

/** Keeps one kind of the OpenID provider's objects in the gateway's database. */
export class ProviderAdapter implements Adapter {
  constructor(
    private readonly store: Store,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    await this.store.write((manager) =>
      manager.save(ProviderRow, {
        model: this.model,
        id,
        payload: JSON.stringify(payload),
        uid: payload.uid ?? null,
        grantId: payload.grantId ?? null,
        expiresAt: expiresIn === undefined ? null : new Date(Date.now() + expiresIn * 1000),
      }),
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.findWhere({ id });
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findWhere({ uid });
  }

  /** Only the device flow asks for this, and it is off. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    await this.store.write(async (manager) => {
      const row = await manager.findOneBy(ProviderRow, { model: this.model, id });
      if (!row) return;
      const payload = JSON.parse(row.payload) as AdapterPayload;
      const consumed = { ...payload, consumed: Math.floor(Date.now() / 1000) };
      await manager.update(ProviderRow, { model: this.model, id }, { payload: JSON.stringify(consumed) });
    });
  }

  async destroy(id: string): Promise<void> {
    await this.store.write((manager) => manager.delete(ProviderRow, { model: this.model, id }));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.store.write((manager) => manager.delete(ProviderRow, { model: this.model, grantId }));
  }

  private async findWhere(where: { id: string } | { uid: string }): Promise<AdapterPayload | undefined> {
    const row = await this.store.read.findOneBy(ProviderRow, { model: this.model, ...where });
    if (!row || (row.expiresAt && row.expiresAt.getTime() <= Date.now())) return undefined;
    return JSON.parse(row.payload) as AdapterPayload;
  }
}

export async function sweepProviderRows(store: Store): Promise<void> {
  await store.write((manager) => manager.delete(ProviderRow, { expiresAt: LessThan(new Date()) }));
}
