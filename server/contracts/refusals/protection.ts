import type { RefusalTexts } from './texts';

export const protectionRefusals = {} satisfies RefusalTexts;
