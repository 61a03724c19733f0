import { buildSchema } from 'graphql';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { tagEnumsLikeTheirFields } from '../../server/kernel/taggedEnums';

const TAG = '@tag(name: "partner")';

function printed(fields: string): string {
  const schema = buildSchema(`
    directive @tag(name: String!) repeatable on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
    enum Shade { LIGHT DARK }
    type Query { ${fields} }`);
  tagEnumsLikeTheirFields(schema);
  return printSchemaWithDirectives(schema);
}

describe('values of an enum', () => {
  it('stay untagged where only untagged fields use it', () => {
    expect(printed('shade: Shade')).toMatch(/enum Shade \{\s+LIGHT\s+DARK\s+\}/);
  });

  it('carry the tag of a field or argument that uses it, once', () => {
    const sdl = printed(`shade: Shade ${TAG} other: [Shade!]! ${TAG} paint(in: Shade! ${TAG}): Boolean`);
    expect(sdl).toMatch(/LIGHT @tag\(name: "partner"\)\s+DARK @tag\(name: "partner"\)\s+\}/);
  });
});
