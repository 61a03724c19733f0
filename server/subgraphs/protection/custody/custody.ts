import { Refusal, type Store, Turns } from '../../../kernel';
import type { Envelope } from '../../../sealing';
import { Kek } from '../keyring/custody.entities';
import type { SharesKeyProvider } from '../keys/sharesKeyProvider';
import type { OpeningKeys } from './openingKeys';
import { hashOfShare, ShareCeremony, type ShareSizes } from './shareCeremony';
import { activeSet, replaceSet } from './shareSets';

/** What a share that came in is good for. */
export type ShareUse = 'OPEN' | 'AGREE' | 'CONFIRM';

/** A share that came in, and what for: for that dealing, and as long as nobody has closed the vault since. */
export interface EnteredShare {
  accountId: string;
  share: Buffer;
  use: ShareUse;
  ceremony: ShareCeremony | null;
  closings: number;
}

export type VaultStateName = 'UNSPLIT' | 'CLOSED' | 'OPEN';

/** What there is to know of the vault's keys now, for policies and the panel. Holds no secret. */
export interface VaultStanding {
  provider: string;
  state: VaultStateName;
  threshold: number | null;
  shares: number | null;
  holders: readonly string[];
  entered: readonly string[];
  ceremony: 'NONE' | 'JOINING' | 'DEALT';
  joined: readonly { accountId: string; fingerprint: string }[];
  agreed: readonly string[];
  agreementsNeeded: number;
  confirmed: readonly string[];
}

/** Notes an act in the audit; what follows it happens only if this resolves. */
export type Note = (action: string, details?: Record<string, string | number>) => Promise<void>;

/**
 * The custodians' side of a vault whose secret is shared: entering shares, dealing them anew, closing. What they enter is
 * taken in one after the other; closing waits for nothing, and cancelling not for its turn.
 */
export class Custody {
  private readonly entered = new Map<string, Buffer>();
  private ceremony: ShareCeremony | null = null;
  private readonly acts = new Turns();

  constructor(
    private readonly store: Store,
    private readonly provider: SharesKeyProvider,
    readonly openingKeys: OpeningKeys,
    private readonly sizes: ShareSizes,
  ) {}

  async standing(): Promise<VaultStanding> {
    const { set, holders } = await activeSet(this.store);
    const { ceremony } = this;
    return {
      provider: this.provider.name,
      state: this.provider.isOpen() ? 'OPEN' : set ? 'CLOSED' : 'UNSPLIT',
      threshold: set?.threshold ?? this.sizes.threshold,
      shares: set?.shares ?? this.sizes.shares,
      holders: holders.map(({ accountId }) => accountId),
      entered: [...this.entered.keys()],
      ceremony: !ceremony ? 'NONE' : ceremony.dealt ? 'DEALT' : 'JOINING',
      joined: ceremony?.participants ?? [],
      agreed: [...(ceremony?.agreed.keys() ?? [])],
      agreementsNeeded: ceremony?.agreementsNeeded ?? 0,
      confirmed: [...(ceremony?.dealt?.confirmed ?? [])],
    };
  }

  /** The share that was dealt to the account in the ceremony under way, sealed to its page. */
  dealtTo(accountId: string): { setId: string; envelope: Envelope } | null {
    const dealt = this.ceremony?.dealt;
    const share = dealt?.shares.get(accountId);
    return dealt && share ? { setId: dealt.setId, envelope: share.envelope } : null;
  }

  /** What the account's share is good for now. Refuses SHARE_WRONG where it is not the account's. */
  async judge(accountId: string, share: Buffer): Promise<EnteredShare> {
    const { ceremony } = this;
    const { closings } = this.provider;
    const use = ceremony?.dealt ? 'CONFIRM' : this.provider.isOpen() ? 'AGREE' : 'OPEN';
    const isTheirs =
      use === 'CONFIRM' ? ceremony!.isShareOf(accountId, share) : await this.isHeldBy(accountId, share);
    if (!isTheirs) throw new Refusal('SHARE_WRONG');
    return { accountId, share, use, ceremony, closings };
  }

  /**
   * Takes a share in; the last one needed opens the vault, deals new shares or puts them in force. Refuses WRONG_STATE
   * where the dealing it is for was given up, or the vault closed, since it was judged.
   */
  take(entered: EnteredShare, note: Note): Promise<void> {
    return this.acts.take(() => this.takeNext(entered, note));
  }

  startCeremony(accountId: string): Promise<void> {
    return this.acts.take(async () => {
      const { set } = await activeSet(this.store);
      if (this.ceremony) throw new Refusal('WRONG_STATE');
      this.ceremony = new ShareCeremony(accountId, this.sizes, set?.threshold ?? 0);
    });
  }

  join(accountId: string, publicKey: string, note: Note): Promise<void> {
    return this.acts.take(async () => {
      const { ceremony } = this;
      if (!ceremony) throw new Refusal('WRONG_STATE');
      await ceremony.join(accountId, publicKey);
      await this.dealWhenReady(ceremony, note);
    });
  }

  /**
   * Refuses WRONG_STATE where there is none, or once all have confirmed: the new shares may be in force unbeknown to the
   * vault, and whoever is told that they are worth nothing burns them.
   */
  async giveCeremonyUp(): Promise<void> {
    if (!this.ceremony || this.ceremony.isConfirmed) throw new Refusal('WRONG_STATE');
    this.cancelCeremony();
  }

  /** Whether the newest key-encryption key is one that former shares opened, with a former copy of the keyring. */
  async needsNewKek(): Promise<boolean> {
    const { set } = await activeSet(this.store);
    if (!set || set.serial === 1) return false;
    const [newest] = await this.store.read.find(Kek, { order: { serial: 'DESC' }, take: 1 });
    return newest.createdAt <= set.createdAt;
  }

  private cancelCeremony(): void {
    this.ceremony?.wipe();
    this.ceremony = null;
  }

  async close(): Promise<void> {
    this.cancelCeremony();
    this.forgetEntered();
    this.openingKeys.forget();
    await this.provider.close();
    await this.openingKeys.tend();
  }

  private async takeNext(entered: EnteredShare, note: Note): Promise<void> {
    this.requireStillGood(entered);
    const { accountId, share, use, ceremony } = entered;
    if (use === 'OPEN') return this.takeToOpen(entered, note);
    if (!ceremony) throw new Refusal('WRONG_STATE');
    if (use === 'AGREE') {
      ceremony.agreed.set(accountId, share);
      return this.dealWhenReady(ceremony, note);
    }
    const triedBefore = ceremony.isConfirmed;
    ceremony.dealt?.confirmed.add(accountId);
    if (!ceremony.isConfirmed) return;
    // Meanwhile it is nobody's to give up: shares that are told to be worth nothing must not come into force.
    this.ceremony = null;
    try {
      await note('vault.sharesInForce', { ...ceremony.sizes }).catch((error: unknown) => {
        // Nothing was written yet: if this is the first try, the dealing can still be given up.
        if (!triedBefore) ceremony.dealt?.confirmed.delete(accountId);
        throw error;
      });
      await this.putInForce(ceremony);
    } catch (error) {
      // Whoever of them enters his share again tries again: nobody need begin anew.
      if (entered.closings === this.provider.closings) this.ceremony = ceremony;
      else ceremony.wipe();
      throw error;
    }
    ceremony.wipe();
  }

  private requireStillGood({ ceremony, closings }: EnteredShare): void {
    if (ceremony !== this.ceremony || closings !== this.provider.closings) throw new Refusal('WRONG_STATE');
  }

  private async takeToOpen(entered: EnteredShare, note: Note): Promise<void> {
    if (this.provider.isOpen()) return;
    this.entered.set(entered.accountId, entered.share);
    const { set } = await activeSet(this.store);
    if (!set || this.entered.size < set.threshold) return;
    try {
      await note('vault.opened', { shares: this.entered.size });
      this.requireStillGood(entered);
      await this.provider.openWith([...this.entered.values()]);
    } finally {
      this.forgetEntered();
    }
  }

  private async dealWhenReady(ceremony: ShareCeremony, note: Note): Promise<void> {
    if (!ceremony.isFull || !ceremony.isAgreed || ceremony.dealt) return;
    // What tables say is not enough here: where there is a secret, the shares themselves have to give it.
    if (this.provider.isOpen() && !(await this.provider.isSecretOf([...ceremony.agreed.values()]))) {
      await note('vault.sharesWrong');
      this.cancelCeremony();
      throw new Refusal('SHARE_WRONG');
    }
    await note('vault.sharesDealt', { ...ceremony.sizes });
    await ceremony.deal();
    if (this.ceremony === ceremony) return;
    ceremony.wipe();
    throw new Refusal('WRONG_STATE');
  }

  private async putInForce(ceremony: ShareCeremony): Promise<void> {
    const { setId, secret, shares } = ceremony.dealt!;
    const held = [...shares].map(([accountId, { share }]) => ({ accountId, shareHash: hashOfShare(share) }));
    await this.provider.replaceSecret(secret, (manager) =>
      replaceSet(manager, { id: setId, ...ceremony.sizes }, held),
    );
  }

  private forgetEntered(): void {
    for (const share of this.entered.values()) share.fill(0);
    this.entered.clear();
  }

  private async isHeldBy(accountId: string, share: Buffer): Promise<boolean> {
    const { holders } = await activeSet(this.store);
    const held = holders.find((holder) => holder.accountId === accountId);
    return held?.shareHash === hashOfShare(share);
  }
}
