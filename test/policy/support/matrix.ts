import { type Role, roles } from '../../../server/contracts/roles';
import { type Decision, type Lifecycle, Viewer } from '../../../server/kernel';

/** One noun of the matrix: its states, and what may be done to a record in each. */
export interface Subject<E> {
  title: string;
  lifecycle: Lifecycle<never, never> | { states: readonly string[] };
  /** A record in this state, on which nothing but permission and state is in the way. */
  record(state: string): E;
  mayRead(viewer: Viewer, record: E): Decision;
  actions: Record<string, (viewer: Viewer, record: E) => Decision>;
}

/** Somebody of one role, in every reach, stepped up and cleared: whatever is refused is the role's own. */
export function holderOf(role: Role): Viewer {
  const partner = role === 'PARTNER_AGENCY';
  return new Viewer({
    ...{ id: 'viewer', kind: partner ? 'partner' : 'staff', name: role, roles: [role], language: 'en' },
    ...{ departments: partner ? [] : ['*'], stepUpAt: Date.now(), clearedUntil: '2099-12-31' },
    ...(partner && { agencyId: 'viewer', agencyKind: 'COURT' }),
  });
}

const everybody = roles.map((role) => ({ role, viewer: holderOf(role) }));
const ALLOWED = 'allowed';

/** A noun as a section in Markdown: who may do what in which state, and what the others are told. */
export function sectionOf<E>({ title, lifecycle, record, mayRead, actions }: Subject<E>): string {
  const { states } = lifecycle;
  const answers = (may: (viewer: Viewer, record: E) => Decision) =>
    new Map(
      everybody.map(({ role, viewer }) => {
        const decisions = states.map((state) => may(viewer, record(state)));
        return [role, decisions.map((decision) => (decision.allowed ? ALLOWED : decision.code))] as const;
      }),
    );
  const reading = answers(mayRead);
  const rows = Object.entries(actions).flatMap(([action, may]) => {
    const acting = answers(may);
    // Whoever may not even look is told the same whatever the act: said once, above.
    const told = [...acting].filter(([role, answer]) => {
      const seen = reading.get(role)!;
      return seen.includes(ALLOWED) || answer.join() !== seen.join();
    });
    return grouped(told).map((line) => `| ${action} | ${line.join(' | ')} |`);
  });
  const looks = grouped([...reading]).map((line) => `| *read* | ${line.join(' | ')} |`);
  const head = ['| act | who | in state | otherwise |', '|---|---|---|---|'];
  return [`## ${title}`, '', ...head, ...looks, ...rows, ''].join('\n');

  /** Roles that are answered alike: who, in which states they may, and what they are told in the others. */
  function grouped(answers: [Role, string[]][]): [string, string, string][] {
    const groups = new Map<string, Role[]>();
    for (const [role, answer] of answers)
      groups.set(answer.join(), [...(groups.get(answer.join()) ?? []), role]);
    return [...groups].map(([key, some]) => {
      const answer = key.split(',');
      const open = states.filter((_, i) => answer[i] === ALLOWED);
      const codes = [...new Set(answer.filter((code) => code !== ALLOWED))];
      const refused = codes.map((code) => {
        const where = states.filter((_, i) => answer[i] === code);
        return codes.length > 1 ? `${code} in ${where.join(' ')}` : code;
      });
      const may = open.length === states.length ? 'every' : open.join(' ') || 'none';
      return [some.length === roles.length ? 'everybody' : some.join(', '), may, refused.join(', ') || '—'];
    });
  }
}

/** Acts on no record yet, as a section: who may; the others are told MISSING_PERMISSION. */
export function sectionOfActs(title: string, acts: Record<string, (viewer: Viewer) => Decision>): string {
  return sectionOf({
    title,
    lifecycle: { states: ['always'] },
    record: () => null,
    mayRead: () => ({ allowed: true }),
    actions: acts,
  }).replace(/^\| (\*read\*.*|.*\| none \| MISSING_PERMISSION \|)\n/gm, '');
}
