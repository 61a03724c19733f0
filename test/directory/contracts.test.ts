import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { compose } from '../../server/gateway/graph/composition';
import { buildSubgraphSchema } from '../../server/kernel/subgraph';
import { directory } from '../../server/subgraphs/directory';

/** Every field, argument and enum value of the directory that partners may see. */
const partnerFields = `
Me.agency
Me.language
Me.permissions
Offence.article
Offence.code
Offence.gravity
Offence.id
Offence.isCorruption
Offence.maxYears
Offence.part
Offence.point
Offence.status
Offence.title(lang)
Offence.validFrom
Offence.validTo
PartnerAgency.active
PartnerAgency.code
PartnerAgency.id
PartnerAgency.kind
PartnerAgency.name(lang)
Query.me
Query.offences(article, on)
`.trim();

describe('the directory in the contracts', () => {
  const composed = buildSubgraphSchema(directory).then(({ sdl }) => compose([{ name: 'directory', sdl }]));

  it('shows partners these fields and no others', async () => {
    const schema = buildSchema((await composed).partner.api);
    const fields = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        Object.values((type as import('graphql').GraphQLObjectType).getFields()).map(
          ({ name, args }) =>
            `${type.name}.${name}${args.length > 0 ? `(${args.map((arg) => arg.name).join(', ')})` : ''}`,
        ),
      );
    expect(fields.sort().join('\n')).toBe(partnerFields);
  });

  it('describes everything it shows staff', async () => {
    const schema = buildSchema((await composed).staff.api);
    const bare = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__'))
      .flatMap((type) => {
        const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
        const named = [type, ...fields.flatMap((field) => [field, ...('args' in field ? field.args : [])])];
        return named.filter(({ description }) => !description).map(({ name }) => `${type.name}: ${name}`);
      })
      .filter((name) => name !== 'Query: Query' && name !== 'Mutation: Mutation');
    expect(bare).toEqual([]);
  });
});
