import { readFileSync } from 'node:fs';
import type { Person } from './person';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What of WCAG 2.2 A and AA the page as it stands breaks, each with the first place where it does. */
export function violations(person: Person): Promise<string[]> {
  return broken(person, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
}

/** The same for the one rule that colours decide. */
export function contrastViolations(person: Person): Promise<string[]> {
  return broken(person, { type: 'rule', values: ['color-contrast'] });
}

async function broken({ page }: Person, runOnly: { type: string; values: string[] }): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    (rules) =>
      (
        window as unknown as {
          axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
        }
      ).axe
        .run(document, { runOnly: rules, resultTypes: ['violations'], preload: false })
        .then((answer) =>
          answer.violations.map(({ id, nodes: [first] }) =>
            [id, first?.html.slice(0, 160), first?.failureSummary?.split('\n')[1]?.trim()].join(': '),
          ),
        ),
    runOnly,
  );
}
