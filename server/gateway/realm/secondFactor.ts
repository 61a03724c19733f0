import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Store } from '../../kernel';
import { SecondFactorUse } from './secondFactorUse.entity';

const PERIOD_S = 30;

/**
 * The demo realm's second factor of an account (RFC 6238, SHA-1, 6 digits, 30 s). The secret follows from
 * the account's name, so that scripts and readers of the README can make codes; it protects nothing.
 */
export function demoSecondFactor(account: string): TOTP {
  const secret = createHmac('sha256', 'adal demo realm').update(account).digest().subarray(0, 20);
  return new TOTP({
    issuer: 'Adal demo',
    label: account,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    period: PERIOD_S,
  });
}

/** The time step that a code is of: the current one or a neighbour; null for a wrong code. */
export function stepOfCode(account: string, code: string): number | null {
  const delta = demoSecondFactor(account).validate({ token: code, window: 1 });
  return delta === null ? null : Math.floor(Date.now() / 1000 / PERIOD_S) + delta;
}

/** Takes a step's code once, and none that is not newer than the last one taken: whether it was taken now. */
export async function useStep(store: Store, account: string, counter: number): Promise<boolean> {
  return store.write(async (manager) => {
    const last = await manager.findOne(SecondFactorUse, { where: { account }, ...store.rowLock });
    if (last && last.counter >= counter) return false;
    await manager.save(SecondFactorUse, { account, counter });
    return true;
  });
}
