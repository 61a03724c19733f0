import { execFileSync, spawnSync } from 'node:child_process';

/** Programs of the machine, and the package that has them on Debian. */
const packages = { pdftotext: 'poppler-utils', openssl: 'openssl' };

/** Tells a story where what it needs is there. Elsewhere it is skipped, loudly; with `CI=true` it is told, and fails. */
export function tellWhere(present: boolean, needed: string, story: string, tell: () => void): void {
  const told = present || process.env.CI === 'true';
  // Not by the console: of a file that is skipped whole, Jest shows none of that.
  if (!told) process.stderr.write(`SKIPPED: no ${needed}: ${story}\n`);
  (told ? describe : describe.skip)(story, tell);
}

/** Tells a story that needs a program. Skipped or failed without it, as above. */
export function onTool(name: keyof typeof packages, story: string, tell: () => void): void {
  const present = spawnSync(name, ['--version'], { timeout: 5000 }).error === undefined;
  tellWhere(present, `${name} (Debian: ${packages[name]})`, story, tell);
}

/** The text of a PDF file as it lies on the page. Only in stories that are told on `pdftotext`. */
export function pdfText(file: string, options: readonly string[] = ['-layout']): string {
  return execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' });
}
