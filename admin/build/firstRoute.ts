import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const limitKb = 400;
/** What the first page needs besides the entry: one language, the longest in the worst case. */
const languages = /\/src\/i18n\/(en|ru|kk)\.ts$/;

/** Prints how much script the first route costs, gzipped, and fails the build above the limit. */
export function firstRoute(): Plugin {
  return {
    name: 'adal:first-route',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const reachedFrom = (names: readonly string[]): Set<string> => {
        const needed = new Set<string>();
        const add = (name: string): void => {
          const chunk = byName.get(name);
          if (!chunk || needed.has(name)) return;
          needed.add(name);
          chunk.imports.forEach(add);
        };
        names.forEach(add);
        return needed;
      };
      const bytesOf = (needed: Set<string>): number =>
        [...needed].reduce((sum, name) => sum + gzipSync(byName.get(name)!.code).length, 0);
      const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const spoken = chunks.filter(({ facadeModuleId: id }) => id && languages.test(id));
      const routes = spoken.map(({ fileName }) => reachedFrom([...entries, fileName]));
      const longest = routes.sort((a, b) => bytesOf(b) - bytesOf(a))[0] ?? reachedFrom(entries);
      const bytes = bytesOf(longest);
      const kb = Math.round(bytes / 1000);
      this.info(`first route: ${kb} kB gzip (limit ${limitKb} kB), ${longest.size} chunks`);
      if (kb > limitKb) this.error(`first route is ${kb} kB gzip, above ${limitKb} kB`);
    },
  };
}
