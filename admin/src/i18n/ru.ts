import russian from 'ra-language-russian';
import { actions } from './ru/actions';
import { fieldErrors, fields, hints } from './ru/fields';
import { frame } from './ru/frame';
import { guesser } from './ru/frameworkGaps';
import { intake } from './ru/intake';
import { records } from './ru/records';
import { acts, states } from './ru/states';
import { enums } from './ru/values';

export const ru = {
  ra: { ...russian.ra, guesser: { ...russian.ra.guesser, ...guesser } },
  adal: { ...frame, ...intake, ...records, fields, hints, fieldErrors, enums, states, acts, actions },
};
