import { buildSchema, parse, validate } from 'graphql';
import { DEMO_PASSWORD, demoPartners, demoStaff } from '../../server/gateway/realm/accounts';
import { fencedAfter, read } from './files';

const command = fencedAfter(read('README.md'), "## A partner's query");

describe('the query that the README offers to partners', () => {
  it('is one of the partners’ contract', () => {
    const body = /-d '([^']+)'/.exec(command)?.[1] ?? '';
    const { query } = JSON.parse(body) as { query: string };
    expect(validate(buildSchema(read('schema/partner.graphql')), parse(query))).toEqual([]);
  });

  it('goes to the partners’ address with token, official and purpose', () => {
    expect(command).toContain('http://localhost:4000/partner/graphql');
    expect(command).toMatch(/-H 'x-acting-official: [^']+'/);
    expect(command).toMatch(/-H 'x-purpose: [^']+'/);
    const account = /npm run --silent token -- ([\w-]+)\)/.exec(command)?.[1];
    expect(demoPartners).toContain(account);
  });
});

describe('the accounts of the README', () => {
  const section = read('README.md').split('## A tour by role')[1].split('\n## ')[0];

  it('are those of the demo realm', () => {
    const firstCells = [...section.matchAll(/^\| (`[^|]+)\|/gm)].map(([, cell]) => cell);
    const named = firstCells.flatMap((cell) => {
      const names = [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
      if (!cell.includes(' to ')) return names;
      const [first, last] = names.map((name) => Number(/\d+$/.exec(name)![0]));
      const stem = names[0].replace(/\d+$/, '');
      return Array.from({ length: last - first + 1 }, (_, i) => `${stem}${first + i}`);
    });
    expect(named.sort()).toEqual([...demoStaff].sort());
    expect(section).toContain(`\`${DEMO_PASSWORD}\``);
  });
});
