import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { refusals } from '../../server/contracts/refusals';
import { rewardsRefusals } from '../../server/contracts/refusals/rewards';
import { buildSubgraphSchema } from '../../server/kernel/subgraph';
import { rewards } from '../../server/subgraphs/rewards';

/** Types whose words are the kernel's or another subgraph's. */
const notOurs =
  /^(__|_|PageInfo$|ParkedEvent$|RewardsReplayParkedEvent|ReplayParkedEventInput$|StaffMember$|Report$|Query$|Mutation$)/;

describe('the schema of rewards', () => {
  it('shows partners nothing', async () => {
    const { sdl } = await buildSubgraphSchema(rewards);
    const shared = sdl
      .split(/(?=\n(?:type|input|enum) )/)
      .filter((definition) => definition.includes('@tag('));
    expect(shared.map((definition) => definition.trim().split(' ')[1])).toEqual(['PageInfo']);
  });

  it('explains every type, field, argument and value to a stranger', async () => {
    const { schema } = await buildSubgraphSchema(rewards);
    const silent: string[] = [];
    const check = (name: string, { description }: { description?: string | null }) =>
      description || silent.push(name);
    for (const type of Object.values(schema.getTypeMap())) {
      if (notOurs.test(type.name)) continue;
      if (isEnumType(type)) {
        check(type.name, type);
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      }
      if (isObjectType(type) || isInputObjectType(type)) {
        check(type.name, type);
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
      }
    }
    for (const root of [schema.getQueryType()!, schema.getMutationType()!]) {
      for (const field of Object.values(root.getFields())) {
        if (/^_|ParkedEvent/.test(field.name)) continue;
        check(`${root.name}.${field.name}`, field);
        for (const arg of field.args) check(`${root.name}.${field.name}(${arg.name})`, arg);
      }
    }
    expect(silent).toEqual([]);
  });
});

describe('the refusals of rewards', () => {
  it('have a text in each language and a code nobody else uses', () => {
    for (const [code, texts] of Object.entries(rewardsRefusals)) {
      expect(Object.keys(texts).sort()).toEqual(['en', 'kk', 'ru']);
      expect(refusals[code as keyof typeof rewardsRefusals]).toBe(texts);
    }
  });
});
