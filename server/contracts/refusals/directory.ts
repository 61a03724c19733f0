import type { RefusalTexts } from './texts';

export const directoryRefusals = {} satisfies RefusalTexts;
