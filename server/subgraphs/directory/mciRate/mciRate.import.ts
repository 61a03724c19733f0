import { type ImportedKind, oneOf, required } from '../reference/importedKind';
import { MciRate, mciPurposes } from './mciRate.entity';

export const importedMciRates: ImportedKind<MciRate> = {
  entity: MciRate,
  file: 'mci.csv',
  publishedAs: 'mci',
  read: (line) => {
    const amount = Number(required(line, 'amount_tenge'));
    if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error(`Reference data: no rate of ${amount}`);
    return {
      id: `${required(line, 'effective_from')}:${required(line, 'purpose')}`,
      effectiveFrom: required(line, 'effective_from'),
      amount,
      purpose: oneOf(line, 'purpose', mciPurposes),
      status: required(line, 'status'),
    };
  },
};
