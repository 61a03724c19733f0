/** SPDX names of the permissive licences that shipped packages may have. */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  // An older spelling; the one package that uses it has the three-clause text.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // For fonts.
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Packages that state no licence by its SPDX name; somebody read the text that comes with them. */
export const reviewedPackages: readonly { name: string; version: string; finding: string }[] = [
  {
    name: 'dejavu-fonts-ttf',
    version: '2.37.3',
    finding:
      'Bitstream Vera and Arev licences: free to use, embed, change and redistribute; a changed font needs ' +
      'another name, and a font may not be sold by itself. The fonts are used as they come.',
  },
  { name: 'png-js', version: '2.0.0', finding: 'MIT text in its LICENSE file; the manifest leaves it out.' },
];
