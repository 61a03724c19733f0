import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Tells a story in a browser. Without Chromium it is skipped, loudly; with `CI=true` it fails instead.
 */
export function onChromium(story: string, tell: (open: () => Promise<Browser>) => void): void {
  const present = existsSync(executablePath) || process.env.CI === 'true';
  if (!present) console.warn(`SKIPPED: no Chromium at ${executablePath}: ${story}`);
  (present ? describe : describe.skip)(`${story} (Chromium)`, () =>
    tell(() =>
      chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] }),
    ),
  );
}
