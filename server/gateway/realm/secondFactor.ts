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

export type CodeVerdict = 'right' | 'wrong' | 'used';

/** Takes a code once: the current one or a neighbour, and none that is not newer than the last one taken. */
export async function useCode(store: Store, account: string, code: string): Promise<CodeVerdict> {
  const delta = demoSecondFactor(account).validate({ token: code, window: 1 });
  if (delta === null) return 'wrong';
  const counter = Math.floor(Date.now() / 1000 / PERIOD_S) + delta;
  return store.write(async (manager) => {
    const last = await manager.findOne(SecondFactorUse, { where: { account }, ...store.rowLock });
    if (last && last.counter >= counter) return 'used';
    await manager.save(SecondFactorUse, { account, counter });
    return 'right';
  });
}
