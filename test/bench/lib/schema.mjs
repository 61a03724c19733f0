// One graph in three parts. The operation is a join of all three.
import { customers, page, products } from './data.mjs';

export const OPERATION = `query Orders($first: Int!, $from: Int!) {
  orders(first: $first, from: $from) {
    id
    number
    placedAt
    total
    customer { name city email }
    product { title price inStock }
  }
}`;

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@tag"])\n';
const PARTNER = '@tag(name: "partner")';

const orderFields = `id: ID! ${PARTNER}
  number: String! ${PARTNER}
  placedAt: String!
  total: Int!
  customer: Customer!
  product: Product!`;
const customerFields = 'name: String!\n  city: String!\n  email: String!';
const productFields = 'title: String!\n  price: Int!\n  inStock: Boolean!';

/** Federation 2, composed to the supergraph. */
export const federated = {
  orders: `${LINK}
type Query { orders(first: Int! ${PARTNER}, from: Int! ${PARTNER}): [Order!]! ${PARTNER} }
type Order @key(fields: "id") { ${orderFields} }
type Customer @key(fields: "id", resolvable: false) { id: ID! }
type Product @key(fields: "id", resolvable: false) { id: ID! }`,
  customers: `${LINK}
type Customer @key(fields: "id") { id: ID!\n  ${customerFields} }`,
  products: `${LINK}
type Product @key(fields: "id") { id: ID!\n  ${productFields} }`,
};

const untagged = orderFields.replaceAll(` ${PARTNER}`, '');

/** The same in Federation 1, for the peer that asks subgraphs for it. */
export const federatedOnce = {
  orders: `extend type Query { orders(first: Int!, from: Int!): [Order!]! }
type Order @key(fields: "id") { ${untagged} }
extend type Customer @key(fields: "id") { id: ID! @external }
extend type Product @key(fields: "id") { id: ID! @external }`,
  customers: `type Customer @key(fields: "id") { id: ID!\n  ${customerFields} }`,
  products: `type Product @key(fields: "id") { id: ID!\n  ${productFields} }`,
};

/** All of it in one, for the monolith. */
export const whole = `type Query { orders(first: Int!, from: Int!): [Order!]! }
type Order { ${untagged} }
type Customer { id: ID!\n  ${customerFields} }
type Product { id: ID!\n  ${productFields} }`;

export const monolithResolvers = {
  Query: { orders: (_, variables) => page(variables) },
  Order: {
    customer: ({ customer }) => customers.get(customer.id),
    product: ({ product }) => products.get(product.id),
  },
};

const executable = {
  orders:
    'type Order { id: ID! number: String! placedAt: String! total: Int! customer: Customer! product: Product! }\ntype Customer { id: ID! }\ntype Product { id: ID! }\nunion _Entity = Order',
  customers: `type Customer { id: ID!\n  ${customerFields} }\nunion _Entity = Customer`,
  products: `type Product { id: ID!\n  ${productFields} }\nunion _Entity = Product`,
};
const entities = { orders: new Map(), customers, products };

/** The executable schema of one subgraph, made with the caller's own copy of graphql. */
export function subgraphSchema(graphql, name) {
  const schema = graphql.buildSchema(`scalar _Any
type _Service { sdl: String! }
${executable[name]}
type Query {
  ${name === 'orders' ? 'orders(first: Int!, from: Int!): [Order!]!' : ''}
  _service: _Service!
  _entities(representations: [_Any!]!): [_Entity]!
}`);
  const fields = schema.getQueryType().getFields();
  if (name === 'orders') fields.orders.resolve = (_, variables) => page(variables);
  fields._service.resolve = () => ({ sdl: federatedOnce[name] });
  fields._entities.resolve = (_, { representations }) =>
    representations.map(({ id }) => entities[name].get(id) ?? null);
  const typename = { orders: 'Order', customers: 'Customer', products: 'Product' }[name];
  schema.getType('_Entity').resolveType = () => typename;
  return schema;
}
