import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { allowedLicences, reviewedPackages } from './licences.allowed';

/** As much of package-lock.json as is read here. */
export interface Lockfile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>;
}

/** What ships: everything in the lockfile that is not for development alone, the panel's share included. */
export function shippedPackages({
  packages,
}: Lockfile): { name: string; version: string; licence?: string }[] {
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, { version = '', license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      ...(license && { licence: license }),
    }));
}

/** Every shipped package whose licence is not on the list and that nobody has reviewed, in words. */
export function licenceProblems(lockfile: Lockfile): string[] {
  const problems = shippedPackages(lockfile)
    .filter(({ name, version, licence }) => !isReviewed(name, version) && !(licence && isAllowed(licence)))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'states no licence'}`);
  return [...new Set(problems)].sort();
}

/** A choice is fine when one side is, a combination when every part is. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((licence) => allowedLicences.has(licence));
}

/** A review holds for the version that was read, and for no other. */
function isReviewed(name: string, version: string): boolean {
  return reviewedPackages.some((reviewed) => reviewed.name === name && reviewed.version === version);
}

/** Part of `npm run check`. */
function main(): void {
  const lockfile = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lockfile;
  const problems = licenceProblems(lockfile);
  for (const problem of problems) console.error(`licence not allowed: ${problem}`);
  console.log(`licences: ${shippedPackages(lockfile).length} shipped packages, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

if (require.main === module) main();
