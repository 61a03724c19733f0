import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Viewer } from '../../server/kernel';
import { isCleared } from '../../server/subgraphs/protection/clearance/cleared';
import { clearedFor } from '../../server/subgraphs/protection/clearance/clearance.policy';
import { StaffCopy } from '../../server/subgraphs/protection/clearance/staffCopy.entity';
import { approver, insider, officer } from '../../server/subgraphs/protection/insiders';
import { mayHandleLetters } from '../../server/subgraphs/protection/letter/letter.policy';
import { mayReadPaymentOrders } from '../../server/subgraphs/protection/paymentOrder/paymentOrder.policy';
import { holderOf } from './support/matrix';
import { sections } from './support/subjects';

const file = join(__dirname, 'matrix.md');
const head = `# Who may do what

Generated from the policies and lifecycles; \`UPDATE=1 npx jest test/policy/matrix\` writes it again.
Each role stands alone here, in every reach, with a clearance and a fresh second factor. A change of this
file is a change of rights: read it as one.
`;

it('no act is left to nobody, but for those that this record is not ready for', () => {
  const nobody = sections().flatMap((section) => {
    const [title] = section.split('\n');
    const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| act'));
    const acts = new Map<string, boolean>();
    for (const row of rows) {
      const [act, , states] = row.slice(2).split(' | ');
      acts.set(act, (acts.get(act) ?? false) || states !== 'none');
    }
    return [...acts].filter(([, done]) => !done).map(([act]) => `${title.slice(3)}: ${act}`);
  });
  expect(nobody).toEqual([
    'Report: correctIdentity',
    'Report: certifyWarning',
    'Report about the service’s own employees: certifyWarning',
    'CRB entry on an anonymous report alone: requestErdrRegistration',
    'CRB entry on an anonymous report alone: recordErdrRegistration',
    'CRB entry without a certified warning: requestErdrRegistration',
    'CRB entry without a certified warning: recordErdrRegistration',
    'CRB entry on a message nobody confirmed: requestErdrRegistration',
    'CRB entry on a message nobody confirmed: recordErdrRegistration',
    'Referral to another partner: acceptReferral',
    'Referral to another partner: answerReferral',
    'Referral to another partner: returnReferral',
    'Disclosure request that the viewer received: approveDisclosureRequest',
    'Disclosure grant to another reader: viewIdentity',
    'Request for roles of somebody else, asked by somebody else (confirming needs a second factor besides): withdrawRoleRequest',
    'Request for roles of the viewer, asked by somebody else: confirmRoleRequest',
    'Request for roles of the viewer, asked by somebody else: refuseRoleRequest',
    'Request for roles of the viewer, asked by somebody else: withdrawRoleRequest',
    'Request for roles, asked by the viewer: confirmRoleRequest',
    'Request for roles, asked by the viewer: refuseRoleRequest',
    'Break-glass act of others (opening needs a second factor besides): withdrawBreakGlass',
    'Break-glass act of others (opening needs a second factor besides): acknowledgeBreakGlass',
    'Break-glass act, asked for by the viewer, opened once: openBreakGlass',
    'Break-glass act, asked for by the viewer, opened once: refuseBreakGlass',
  ]);
});

it('each role may do in each state what the committed table says', () => {
  const matrix = [head, ...sections()].join('\n');
  if (process.env.UPDATE === '1') writeFileSync(file, matrix);
  expect(matrix).toBe(readFileSync(file, 'utf8'));
});

describe('a clearance', () => {
  const until = (clearedUntil: string) => ({
    officer: new Viewer({ ...holderOf('PROTECTION_OFFICER').claims, clearedUntil }),
    head: new Viewer({ ...holderOf('HEAD_OF_SERVICE').claims, clearedUntil }),
    copy: Object.assign(new StaffCopy(), { clearedUntil, disabled: false }),
  });
  const stands = (of: ReturnType<typeof until>): boolean[] => [
    ...[officer, insider, mayHandleLetters, mayReadPaymentOrders].map((may) => may(of.officer).allowed),
    ...[approver, insider].map((may) => may(of.head).allowed),
    clearedFor(of.head, 'disclosure:approve').allowed,
    isCleared(of.copy),
  ];
  afterEach(() => jest.useRealTimers());

  // 24:00 in Almaty is 19:00 in Greenwich.
  it.each([
    ['stands to the end of its day', '2026-11-22T18:59:59.999Z', true],
    ['has ended when the next day begins where the service is', '2026-11-22T19:00:00.000Z', false],
  ])('%s', (_, now, answer) => {
    jest.useFakeTimers({ now: new Date(now) });
    expect(stands(until('2026-11-22'))).toEqual(Array.from({ length: 8 }, () => answer));
  });
});
