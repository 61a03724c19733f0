import { licenceProblems, type Lockfile, shippedPackages } from '../../server/cli/licences';
import { reviewedPackages } from '../../server/cli/licences.allowed';
import { read } from './files';

const lockfile = JSON.parse(read('package-lock.json')) as Lockfile;
const shipping = (license?: string, dev?: boolean): Lockfile => ({
  packages: {
    '': {},
    'node_modules/some': { version: '1.0.0', ...(license && { license }), ...(dev && { dev }) },
  },
});

describe('licences of what ships', () => {
  it('are all allowed', () => {
    expect(licenceProblems(lockfile)).toEqual([]);
  });

  it.each([
    'AGPL-3.0',
    'Elastic-2.0',
    'SSPL-1.0',
    'BUSL-1.1',
    'GPL-3.0-only',
    '(MIT AND GPL-2.0)',
    undefined,
  ])('may not be %s', (license) => {
    expect(licenceProblems(shipping(license))).toEqual([`some@1.0.0: ${license ?? 'states no licence'}`]);
  });

  it.each(['MIT', '(MIT OR GPL-3.0)', '(MPL-2.0 OR Apache-2.0)', '(MIT AND BSD-3-Clause)'])(
    'may be %s',
    (license) => {
      expect(licenceProblems(shipping(license))).toEqual([]);
    },
  );

  it('matter only for what ships', () => {
    expect(licenceProblems(shipping('GPL-3.0', true))).toEqual([]);
  });

  it('were read for packages that ship in that version, and no others', () => {
    const shipped = new Set(shippedPackages(lockfile).map(({ name, version }) => `${name}@${version}`));
    for (const { name, version } of reviewedPackages) expect(shipped).toContain(`${name}@${version}`);
  });
});
