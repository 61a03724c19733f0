import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const limitKb = 400;
/** What the first page needs: the entry and, in the worst case, every language in the fallback chain. */
const firstModules = [/\/src\/main\.tsx$/, /\/src\/i18n\/(en|ru|kk)\.ts$/];

/** Prints how much script the first route costs, gzipped, and fails the build above the limit. */
export function firstRoute(): Plugin {
  return {
    name: 'adal:first-route',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const needed = new Set<string>();
      const add = (name: string): void => {
        const chunk = byName.get(name);
        if (!chunk || needed.has(name)) return;
        needed.add(name);
        chunk.imports.forEach(add);
      };
      chunks
        .filter(
          ({ facadeModuleId: id, isEntry }) =>
            isEntry || firstModules.some((pattern) => id && pattern.test(id)),
        )
        .forEach(({ fileName }) => add(fileName));
      const bytes = [...needed].reduce((sum, name) => sum + gzipSync(byName.get(name)!.code).length, 0);
      const kb = Math.round(bytes / 1000);
      this.info(`first route: ${kb} kB gzip (limit ${limitKb} kB), ${needed.size} chunks`);
      if (kb > limitKb) this.error(`first route is ${kb} kB gzip, above ${limitKb} kB`);
    },
  };
}
