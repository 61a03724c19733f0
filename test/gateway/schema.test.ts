import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from '../../server/cli/breakingChanges';
import { offeredSchemaFiles } from '../../server/cli/offeredSchema';
import { composedFiles } from '../../server/gateway/graph/schemaFiles';
import { projectRoot } from '../../server/projectRoot';

const schemaDir = join(projectRoot, 'schema');
const committed = (path: string) => readFileSync(join(schemaDir, path), 'utf8');

describe('the schema', () => {
  it('is committed as the subgraphs offer it now', async () => {
    const offered = await offeredSchemaFiles();
    for (const [path, content] of Object.entries(offered))
      expect([path, content]).toEqual([path, committed(path)]);
    expect(readdirSync(join(schemaDir, 'subgraphs')).map((file) => `subgraphs/${file}`)).toEqual(
      Object.keys(offered).filter((path) => path.startsWith('subgraphs/')),
    );
  });

  it('has no field that may end the planner, and with it the gateway', () => {
    const link =
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@tag"])';
    const a =
      'type Query { item: Int @tag(name: "partner") } type Item @key(fields: "id") { id: ID! weight: Int }';
    const b =
      'type Item @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") }';
    const composed = (second: string) => () =>
      composedFiles([
        { name: 'a', sdl: `${link} ${a}` },
        { name: 'b', sdl: `${link} ${second}` },
      ]);
    expect(composed(b)).toThrow('Field cost has @requires');
    expect(composed('type Item @key(fields: "id") { id: ID! cost: Int }')).not.toThrow();
  });

  it('keeps every field of protection and rewards from partners but those they need', () => {
    const partner = committed('partner.graphql');
    for (const hidden of [
      'ProtectedPerson',
      'Letter',
      'RewardCase',
      'timeline',
      'StaffMember',
      'ParkedEvent',
    ]) {
      expect(partner).not.toMatch(new RegExp(`\\b${hidden}\\b`));
    }
  });

  it('knows what would break partners', async () => {
    const partner = committed('partner.graphql');
    const changed = partner.replace('acceptReferral(', 'takeReferral(');
    expect(await breakingChanges(partner, partner)).toEqual([]);
    expect(await breakingChanges(partner, changed)).toEqual([
      "Field 'acceptReferral' was removed from object type 'Mutation'",
    ]);
  });

  it('says what does not compose', () => {
    const link = '@link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@tag"])';
    const a = `extend schema ${link}\ntype Query { a: T @tag(name: "partner") } type T @key(fields: "id") { id: ID! }`;
    expect(() => composedFiles([{ name: 'a', sdl: a }])).toThrow('The partner contract does not compose');
  });
});
