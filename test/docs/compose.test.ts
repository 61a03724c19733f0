import { parse } from 'yaml';
import { subgraphNames } from '../../server/config';
import { read } from './files';

interface Service {
  command?: string[];
  user?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  networks?: string[] | Record<string, unknown>;
  network_mode?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  read_only?: boolean;
  build?: { dockerfile: string; target: string };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean }>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const dockerfile = read('server/Dockerfile');
const processes = [...subgraphNames, 'gateway'];
const mounted = (name: string, into: string): string[] =>
  (compose.services[name].volumes ?? []).filter((volume) => volume.split(':')[1].startsWith(into));

describe('docker-compose.yml', () => {
  it.each(processes)('runs %s from the server image with a health check', (name) => {
    const { command, build, healthcheck, read_only: readOnly } = compose.services[name];
    expect(command?.slice(-2)).toEqual(['dist/server/main.js', name]);
    expect(build).toMatchObject({ dockerfile: 'server/Dockerfile', target: 'server' });
    expect(healthcheck?.test.slice(0, 2)).toEqual(['CMD', 'node']);
    expect(readOnly).toBe(true);
  });

  it.each(processes)('gives %s the keys that are its own, and nobody else’s', (name) => {
    const own = { protection: ['keys-root:/keys/root:ro'], gateway: ['keys-partners:/keys/partners'] };
    expect(mounted(name, '/keys').sort()).toEqual(
      [
        `keys-${name}:/keys/${name}`,
        'keys-public:/keys/public:ro',
        ...((own as Record<string, string[]>)[name] ?? []),
      ].sort(),
    );
    expect(mounted(name, '/data')).toEqual([`data-${name}:/data`]);
    expect(mounted(name, '/admin-secrets')).toEqual([]);
  });

  it.each(processes)('gives %s the database that is its own, by a file of its keys', (name) => {
    const urls = Object.entries(compose.services[name].environment ?? {}).filter(([variable]) =>
      variable.startsWith('DATABASE_URL_'),
    );
    const stores = name === 'protection' ? ['protection', 'keyring'] : [name];
    expect(urls).toEqual(
      stores.map((store) => [`DATABASE_URL_${store.toUpperCase()}_FILE`, `/keys/${name}/${store}.url`]),
    );
  });

  it('holds no secret itself', () => {
    expect(read('docker-compose.yml')).not.toMatch(/_PASSWORD: \S|mysql:\/\//);
  });

  it('opens the gateway alone, and on this machine alone', () => {
    const open = Object.entries(compose.services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(open).toEqual([['gateway', '127.0.0.1:4000:4000']]);
    expect(compose.networks.inner.internal).toBe(true);
    for (const name of [...subgraphNames, 'database'])
      expect(compose.services[name].networks).toEqual(['inner']);
  });

  it('names only volumes, services and networks that it defines', () => {
    for (const service of Object.values(compose.services)) {
      for (const volume of service.volumes ?? [])
        expect(compose.volumes).toHaveProperty([volume.split(':')[0]]);
      for (const name of Object.keys(service.depends_on ?? {}))
        expect(compose.services).toHaveProperty([name]);
      const networks = Array.isArray(service.networks)
        ? service.networks
        : Object.keys(service.networks ?? {});
      for (const name of networks) expect(compose.networks).toHaveProperty([name]);
    }
  });

  it('waits for what is to be made before', () => {
    const done = { condition: 'service_completed_successfully' };
    expect(compose.services.database.depends_on).toEqual({ password: done });
    expect(compose.services.prepare.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    for (const name of processes) expect(compose.services[name].depends_on).toEqual({ prepare: done });
  });

  it('calls every process by the address at which it listens', () => {
    const { environment = {} } = compose.services.casework;
    for (const name of subgraphNames) {
      const { hostname } = new URL(environment[`${name.toUpperCase()}_URL`]);
      expect(hostname).toBe(name);
    }
    const { inner } = compose.services.gateway.networks as { inner: { aliases: string[] } };
    expect(inner.aliases).toContain(new URL(environment.GATEWAY_URL).hostname);
  });
});

describe('server/Dockerfile', () => {
  it('has the stages that docker-compose.yml builds', () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name);
    const targets = Object.values(compose.services).flatMap(({ build }) => (build ? [build.target] : []));
    for (const target of targets) expect(stages).toContain(target);
  });

  it('ends as a user without rights, on Debian, without development dependencies', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/COPY --from=modules .*node_modules/);
    expect(dockerfile).toMatch(/^FROM node:24-bookworm-slim AS base$/m);
    expect(dockerfile).toMatch(/npm prune --omit=dev/);
  });

  it('has a folder for every volume that a process mounts', () => {
    const targets = processes.flatMap((name) =>
      (compose.services[name].volumes ?? []).map((volume) => volume.split(':')[1]),
    );
    for (const target of targets) expect(dockerfile).toMatch(new RegExp(`${target}(\\s|$)`, 'm'));
  });
});
