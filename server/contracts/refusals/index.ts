import { caseworkRefusals } from './casework';
import { directoryRefusals } from './directory';
import { gatewayRefusals } from './gateway';
import { kernelRefusals } from './kernel';
import { protectionRefusals } from './protection';
import { rewardsRefusals } from './rewards';
import type { Language } from './texts';

/** The one catalogue of refusals. A code, once published, keeps its meaning. */
export const refusals = {
  ...kernelRefusals,
  ...directoryRefusals,
  ...caseworkRefusals,
  ...protectionRefusals,
  ...rewardsRefusals,
  ...gatewayRefusals,
};

export type RefusalCode = keyof typeof refusals;
export type { Language };

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}

/** The text of a refusal in the reader's language, with `{name}` replaced from `params`. */
export function refusalText(
  code: RefusalCode,
  language: Language,
  params: Record<string, string | number> = {},
): string {
  return refusals[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
