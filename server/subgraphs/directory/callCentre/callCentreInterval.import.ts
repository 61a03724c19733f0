import { type ImportedKind, oneOf, optional, required } from '../reference/importedKind';
import { CallCentreInterval, callCentreModes } from './callCentreInterval.entity';

export const importedCallCentreIntervals: ImportedKind<CallCentreInterval> = {
  entity: CallCentreInterval,
  file: 'call-centre-schedule.csv',
  publishedAs: null,
  read: (line) => ({
    id: `${required(line, 'profile')}:${required(line, 'day')}:${line.open}`,
    profile: required(line, 'profile'),
    day: required(line, 'day'),
    open: optional(line.open),
    close: optional(line.close),
    mode: oneOf(line, 'mode', callCentreModes),
  }),
};
