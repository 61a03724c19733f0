/** Operations and bodies made to hurt: most pass a limit, some stay just below it. Repeatable by their number. */
export interface Attack {
  kind: string;
  /** Of a POST. */
  body: string | Buffer;
  /** Of a GET instead. */
  search?: string;
}

type Random = (below: number) => number;
type Maker = (random: Random, i: number) => string | Buffer;

/** A small generator of pseudo-random numbers (mulberry32): the same attacks for the same seed. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));
const operation = (query: string, variables?: object) => JSON.stringify({ query, variables });
const FIELDS = ['id', 'number', 'state', 'departmentCode', 'text', 'language', 'registeredAt', 'version'];
const LISTS = ['tasks', 'referrals', 'notices', 'deadlines', 'timeline', 'reviewSteps', 'courtActs'];

const makers: Record<string, Maker> = {
  deep: (random, i) => {
    const depth = 10 + random(3000);
    return operation(`query D${i} { ${'report { '.repeat(depth)} id ${'} '.repeat(depth)} }`);
  },
  deepLegal: (_, i) => operation(`query L${i} { ${'reports { nodes { '.repeat(7)} id ${'} } '.repeat(7)} }`),
  wide: (random, i) =>
    operation(
      `query W${i} { reports { nodes { ${many(1 + random(5000), (n) => FIELDS[n % 8]).join(' ')} } } }`,
    ),
  wideLegal: (random, i) =>
    operation(
      `query V${i} { reports(first: ${1 + random(100)}) { nodes { ${FIELDS.slice(0, 3).join(' ')} ${LISTS.map((list) => `${list} { __typename }`).join(' ')} } } }`,
    ),
  aliased: (random, i) =>
    operation(`query A${i} { ${many(41 + random(2000), (n) => `a${n}: me { language }`).join(' ')} }`),
  aliasedLegal: (random, i) =>
    operation(
      `query B${i} { ${many(1 + random(20), (n) => `a${n}: reports { nodes { id ${LISTS[n % 7]} { __typename } } }`).join(' ')} }`,
    ),
  fragmentCycle: (random, i) => {
    const length = 1 + random(300);
    const ring = many(length, (n) => `fragment F${n} on Query { ...F${(n + 1) % length} }`);
    return operation(`query C${i} { ...F0 } ${ring.join(' ')}`);
  },
  fragmentBomb: (random, i) => {
    const levels = 5 + random(200);
    const bombs = many(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} ...F${n + 1} }`);
    return operation(
      `query M${i} { ...F0 } ${bombs.join(' ')} fragment F${levels} on Query { me { language } }`,
    );
  },
  hollowBomb: (random, i) => {
    const bombs = many(17 + random(20), (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    return operation(`query J${i} { ...F0 } ${bombs.join(' ')}`);
  },
  manyFragments: (random, i) => {
    const count = 100 + random(900);
    return operation(
      `query N${i} { ${many(count, (n) => `...F${n}`).join(' ')} } ${many(count, (n) => `fragment F${n} on Query { me { language } }`).join(' ')}`,
    );
  },
  manyOperations: (random, i) =>
    operation(many(2 + random(1000), (n) => `query O${i}x${n} { me { language } }`).join(' ')),
  sameNames: (random, i) =>
    operation(
      `query S${i} { ${many(1 + random(40), () => 'reports { nodes { id ... on Report { id number ... on Report { id } } } }').join(' ')} }`,
    ),
  hugeLiteral: (random, i) =>
    operation(`query H${i} { report(id: "${'x'.repeat(1000 + random(200_000))}") { id } }`),
  hugeNumber: (random, i) =>
    operation(`query U${i} { reports(first: ${'9'.repeat(1 + random(50_000))}) { nodes { id } } }`),
  hugeList: (random, i) =>
    operation(`query I${i} { tasks(states: [${'OPEN '.repeat(random(20_000))}]) { nodes { id } } }`),
  blockString: (random, i) =>
    operation(`query K${i} { report(id: """${'\n  "\\"'.repeat(random(20_000))}""") { id } }`),
  repeatedDirectives: (random, i) =>
    operation(`query R${i} { me { language ${'@skip(if: false) '.repeat(2 + random(3000))} } }`),
  unknownDirectives: (random, i) =>
    operation(`query X${i} { me { language ${many(1 + random(40), (n) => `@d${n}`).join(' ')} } }`),
  unknownFields: (random, i) =>
    operation(
      `query Y${i} { reports { nodes { ${many(1 + random(900), (n) => `numbr${n}${'e'.repeat(random(20))}`).join(' ')} } } }`,
    ),
  manyVariables: (random, i) => {
    const count = 1 + random(900);
    return operation(`query Z${i}(${many(count, (n) => `$v${n}: ID`).join(' ')}) { me { language } }`);
  },
  batched: (random) => `[${many(1 + random(500), () => operation('{ me { language } }')).join(',')}]`,
  malformedUtf8: (random, i) =>
    Buffer.concat([
      Buffer.from(`{"query":"query E${i} { me { language } }","x":"`),
      Buffer.from(many(1 + random(5000), () => '').map(() => 0x80 + random(0x7f))),
      Buffer.from('"}'),
    ]),
  loneSurrogates: (random, i) =>
    `{"query":"query G${i} { report(id: \\"${'\\ud800'.repeat(random(5000))}\\") { id } }"}`,
  hugeVariables: (random, i) =>
    operation(`query J${i}($id: ID!) { report(id: $id) { id } }`, {
      id: 'x'.repeat(random(250_000)),
      filling: many(random(5000), (n) => `${n}`),
    }),
  deepVariables: (random, i) => {
    const depth = 10 + random(60_000);
    return `{"query":"query P${i}($id: ID) { report(id: $id) { id } }","variables":{"id":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  },
  deepObjects: (random) =>
    `{"query":"{ me { language } }","variables":${'{"a":'.repeat(1 + random(30_000))}1`,
  wrongVariables: (random, i) =>
    operation(`query Q${i}($states: [TaskState!]) { tasks(states: $states) { nodes { id } } }`, {
      states: many(random(20_000), (n) => `WRONG${n}`),
    }),
  deepList: (random, i) => {
    const depth = 10 + random(1500);
    return operation(
      `query T${i} { tasks(states: ${'['.repeat(depth)}${']'.repeat(depth)}) { nodes { id } } }`,
    );
  },
  deepType: (random, i) => {
    const depth = 10 + random(1500);
    return operation(`query AA${i}($v: ${'['.repeat(depth)}ID${']'.repeat(depth)}) { me { language } }`);
  },
  introspection: (random, i) =>
    operation(
      `query AB${i} { __schema { types { ${'fields { type { '.repeat(1 + random(8))} name ${'} } '.repeat(1 + random(8))} } } }`,
    ),
  deepIntrospection: (_, i) =>
    operation(
      `query AC${i} { __type(name: "Report") { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } }`,
    ),
  costly: (random, i) =>
    operation(
      `query AD${i} { ${many(1 + random(18), (n) => `a${n}: reports(first: 100) { nodes { referrals { id } } }`).join(' ')} }`,
    ),
  comments: (random, i) => operation(`query AE${i} { me { language } } ${'#x\n'.repeat(random(60_000))}`),
  nothing: (random) => ' \u0000\ufeff'.repeat(random(1000)),
};

const searchMakers: Record<string, (random: Random, i: number) => string> = {
  behindFragment: (random, i) => {
    const bombs = many(10 + random(8), (n) => `fragment%20F${n}%20on%20Query{...F${n + 1}%20...F${n + 1}}`);
    return `?#&query=query%20AF${i}{...F0}${bombs.join('')}`;
  },
  insideFragment: (random, i) =>
    `?operationName=B&query=query%20AG${i}{me{language}}#%0Aquery%20B{${many(1 + random(300), (n) => `a${n}:me{language}`).join('%20')}}`,
  deepGetVariables: (random, i) => {
    const depth = 10 + random(6000);
    return `?query=query%20AH${i}{__typename}&variables={%22a%22:${'['.repeat(depth)}${']'.repeat(depth)}}`;
  },
};

function makeAttack(kind: string, random: Random, i: number): Attack {
  if (kind in searchMakers) return { kind, body: '', search: searchMakers[kind](random, i) };
  return { kind, body: makers[kind](random, i) };
}

/** The given number of attacks, of every kind in turn. */
export function* attacks(count: number, seed: number): Generator<Attack> {
  const random = randomOf(seed);
  for (let i = 0; i < count; i++) yield makeAttack(kindsOfAttack[i % kindsOfAttack.length], random, i);
}

/** The given number of attacks of one kind. */
export function* attacksOf(kind: string, count: number, seed: number): Generator<Attack> {
  const random = randomOf(seed);
  for (let i = 0; i < count; i++) yield makeAttack(kind, random, i);
}

export const kindsOfAttack = [...Object.keys(makers), ...Object.keys(searchMakers)];
