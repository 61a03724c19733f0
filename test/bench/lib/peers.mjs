/** Who is measured: over HTTP to the subgraphs, or with them in the same process. */
export const peers = [
  { name: 'bare', label: 'bare node:http, a constant', group: 'http', constant: true },
  { name: 'handwritten', label: 'hand-written merge', group: 'http' },
  { name: 'adal', label: 'Adal, all protections on', group: 'http' },
  { name: 'mercurius', label: 'mercurius gateway', group: 'http' },
  { name: 'router-runtime', label: 'router-runtime behind @apollo/server', group: 'http' },
  { name: 'hive-rust', label: 'Hive gateway, Rust planner', group: 'http' },
  { name: 'hive', label: 'Hive gateway, stitching', group: 'http' },
  { name: 'apollo-gateway', label: '@apollo/gateway', group: 'http' },
  { name: 'adal-local', label: 'Adal, all protections on', group: 'in-process' },
  { name: 'monolith', label: 'monolith on @apollo/server', group: 'in-process' },
  { name: 'router-runtime-local', label: 'router-runtime behind @apollo/server', group: 'in-process' },
  { name: 'apollo-gateway-local', label: '@apollo/gateway', group: 'in-process' },
  { name: 'adal-real', label: 'Adal, reports of its own', group: 'real' },
];

/** What is asked of the figures: `a` at least `times` as fast as the fastest of `b`. */
export const targets = [
  { rows: 10, a: 'adal', b: ['handwritten'], times: 0.9 },
  { rows: 10, a: 'adal', b: ['apollo-gateway'], times: 5.5 },
  { rows: 10, a: 'adal', b: ['hive', 'hive-rust'], times: 3.5 },
  { rows: 10, a: 'adal', b: ['mercurius'], times: 1.6 },
  { rows: 1, a: 'adal', b: ['mercurius'], times: 1.0 },
  { rows: 10, a: 'adal-local', b: ['monolith'], times: 1.5 },
];
