import { type Command, type CommandInput, type Recorded, Refusal, Viewer } from '../kernel';
import { registerPartnerAgency, registerStaffMember } from '../subgraphs/directory';
import { demoPartners } from './staff.partners';
import { demoPeople } from './staff.people';

type Run = <I extends CommandInput, E extends Recorded>(command: Command<I, E>, input: I) => Promise<E>;

/** The last day of the demo clearances. */
const CLEARED_UNTIL = '2035-12-31';
const CLEARED = new Set(['protection', 'protection2', 'head', 'deputy']);
/** All serve the central office and reach every department, but for one who shows what that keeps from him. */
const POSTED: Record<string, string> = { officer2: '71' };

/** Whoever opens the demo accounts: nobody else is there to do it yet. */
export function demoRegistrar(): Viewer {
  return new Viewer({
    id: 'system:demo',
    kind: 'system',
    name: 'demo',
    roles: ['SYS_ADMIN'],
    departments: ['*'],
    language: 'kk',
    stepUpAt: Date.now(),
  });
}

/**
 * Opens the accounts of the demo realm by the directory's own commands, run as `demoRegistrar`, after the
 * reference data. Safe to repeat: each has its fixed key, and what an earlier version entered, or entered long ago, stays as it is.
 */
export async function enterDemoStaff(run: Run): Promise<void> {
  for (const [account, role, name, position, extension] of demoPeople) {
    const posted = POSTED[account];
    await once(() =>
      run(registerStaffMember, {
        idempotencyKey: `demo-staff-${account}`,
        account,
        name,
        position,
        workPhone: `+7717200${extension}`,
        departmentCode: posted ?? 'CENTRAL',
        roles: [role],
        departments: [posted ?? '*'],
        language: 'ru',
        clearedUntil: CLEARED.has(account) ? CLEARED_UNTIL : null,
      }),
    );
  }
  for (const partner of demoPartners) {
    await once(() =>
      run(registerPartnerAgency, { idempotencyKey: `demo-partner-${partner.clientId}`, ...partner }),
    );
  }
}

const ENTERED_BEFORE = new Set(['IDEMPOTENCY_KEY_REUSED', 'ACCOUNT_TAKEN']);

async function once(enter: () => Promise<unknown>): Promise<void> {
  try {
    await enter();
  } catch (error) {
    if (!(error instanceof Refusal) || !ENTERED_BEFORE.has(error.code)) throw error;
  }
}
