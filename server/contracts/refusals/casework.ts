import type { RefusalTexts } from './texts';

export const caseworkRefusals = {} satisfies RefusalTexts;
