import type { RefusalTexts } from './texts';

export const rewardsRefusals = {} satisfies RefusalTexts;
