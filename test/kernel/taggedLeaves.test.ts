import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSchema } from 'graphql';
import { tagLeavesLikeTheirFields } from '../../server/kernel/taggedLeaves';

const TAG = '@tag(name: "partner")';

function printed(fields: string): string {
  const schema = buildSchema(`
    directive @tag(name: String!) repeatable on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | SCALAR
    enum Shade { LIGHT DARK }
    scalar Weight
    type Query { ${fields} }`);
  tagLeavesLikeTheirFields(schema);
  return printSchemaWithDirectives(schema);
}

describe('values of an enum, and a scalar', () => {
  it('stay untagged where only untagged fields use them', () => {
    const sdl = printed(`shade: Shade weight: Weight name: String ${TAG}`);
    expect(sdl).toMatch(/enum Shade \{\s+LIGHT\s+DARK\s+\}/);
    expect(sdl).toMatch(/scalar Weight\s/);
  });

  it('carry the tag of a field or argument that uses them, once', () => {
    const sdl = printed(`
      shade: Shade ${TAG} other: [Shade!]! ${TAG} paint(in: Shade! ${TAG} of: Weight ${TAG}): Boolean`);
    expect(sdl).toMatch(/LIGHT @tag\(name: "partner"\)\s+DARK @tag\(name: "partner"\)\s+\}/);
    expect(sdl).toMatch(/scalar Weight @tag\(name: "partner"\)/);
  });
});
