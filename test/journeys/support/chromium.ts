import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { tellWhere } from '../../support/tools';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Tells a story in a browser. Without Chromium it is skipped, loudly; with `CI=true` it fails instead.
 */
export function onChromium(story: string, tell: (open: () => Promise<Browser>) => void): void {
  const args = ['--no-sandbox', '--disable-background-networking'];
  tellWhere(existsSync(executablePath), `Chromium at ${executablePath}`, `${story} (Chromium)`, () =>
    tell(() => chromium.launch({ executablePath, args })),
  );
}
