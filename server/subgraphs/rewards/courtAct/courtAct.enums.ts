import { registerEnumType } from 'type-graphql';
import { named } from '../named';

export const CourtActKindName = named('CONVICTION', 'ADMINISTRATIVE_PENALTY', 'ACQUITTAL', 'TERMINATION');

registerEnumType(CourtActKindName, {
  name: 'RewardCourtActKind',
  description: 'What the court decided on the offence.',
  valuesConfig: {
    CONVICTION: { description: 'A conviction of a crime.' },
    ADMINISTRATIVE_PENALTY: { description: 'A penalty for an administrative offence.' },
    ACQUITTAL: { description: 'An acquittal: no grounds for a reward.' },
    TERMINATION: { description: 'The proceedings were terminated: no grounds for a reward.' },
  },
});
