// What every peer serves: orders, each with its customer and its product, known to three subgraphs.

const CUSTOMERS = 200;
const PRODUCTS = 300;
export const ORDERS = 1000;

const cities = ['Astana', 'Almaty', 'Shymkent', 'Aktobe', 'Taraz'];

export const customers = new Map(
  Array.from({ length: CUSTOMERS }, (_, i) => [
    `c${i}`,
    { id: `c${i}`, name: `Customer "${i}"`, city: cities[i % cities.length], email: `c${i}@example.kz` },
  ]),
);

export const products = new Map(
  Array.from({ length: PRODUCTS }, (_, i) => [
    `p${i}`,
    { id: `p${i}`, title: `Product ${i}`, price: 100 + ((i * 37) % 900), inStock: i % 3 !== 0 },
  ]),
);

export const orders = Array.from({ length: ORDERS }, (_, i) => ({
  id: `o${i}`,
  number: `2026-${String(i).padStart(5, '0')}`,
  placedAt: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString(),
  total: 1000 + i,
  customer: { id: `c${(i * 7) % CUSTOMERS}` },
  product: { id: `p${(i * 11) % PRODUCTS}` },
}));

export function page({ first, from }) {
  return orders.slice(from, from + first);
}

/** What the answer has to be, to the letter and in this order. */
export function expected(variables) {
  return {
    data: {
      orders: page(variables).map(({ id, number, placedAt, total, customer, product }) => {
        const { name, city, email } = customers.get(customer.id);
        const { title, price, inStock } = products.get(product.id);
        return {
          id,
          number,
          placedAt,
          total,
          customer: { name, city, email },
          product: { title, price, inStock },
        };
      }),
    },
  };
}

/** Variables that differ from request to request: no two in flight are the same. */
export function variants(first) {
  return Array.from({ length: ORDERS - first }, (_, i) => ({ first, from: (i * 389) % (ORDERS - first) }));
}
