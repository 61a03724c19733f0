import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ObjectTypeDefinitionNode } from 'graphql';

const root = join(__dirname, '..', '..');
const matrix = readFileSync(join(__dirname, 'matrix.md'), 'utf8');
const isInMatrix = (act: string) => matrix.includes(`\n| ${act} |`);

describe('the matrix of rights', () => {
  it('has every act that a policy offers to viewerActions', () => {
    const subgraphs = join(root, 'server', 'subgraphs');
    const files = readdirSync(subgraphs, { recursive: true, encoding: 'utf8' });
    const offered: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.policy.ts'))) {
      const policy = jest.requireActual<Record<string, unknown>>(join(subgraphs, file));
      for (const [name, value] of Object.entries(policy)) {
        if (name.endsWith('Actions') && typeof value === 'object') offered.push(...Object.keys(value!));
      }
    }
    expect(offered.length).toBeGreaterThan(30);
    expect(offered.filter((act) => !isInMatrix(act))).toEqual([]);
  });

  it('has every mutation of the graph, but for those that have no record yet or no rights of their own', () => {
    const staff = parse(readFileSync(join(root, 'schema', 'staff.graphql'), 'utf8'));
    const mutation = staff.definitions.find(
      (node): node is ObjectTypeDefinitionNode => 'name' in node && node.name?.value === 'Mutation',
    );
    const mutations = mutation!.fields!.map(({ name }) => name.value);
    expect(mutations.filter((name) => !isInMatrix(name)).sort()).toEqual([
      'beginPasskeyEnrolment',
      'beginSignedAct',
      'caseworkReplayParkedEvent',
      'collectNotice',
      'directoryReplayParkedEvent',
      'draftProtocol',
      'enrolPasskey',
      'openRewardCase',
      'protectionReplayParkedEvent',
      'receiveDisclosureRequest',
      'recordCourtAct',
      'registerAssistant',
      'registerDisclosureAuthority',
      'registerPartnerAgency',
      'registerReport',
      'requestKeyRotation',
      'requestShredding',
      'rewardsReplayParkedEvent',
    ]);
  });
});
