import { actions } from './kk/actions';
import { fieldErrors, fields, hints } from './kk/fields';
import { frame } from './kk/frame';
import { framework } from './kk/framework';
import { intake } from './kk/intake';
import { records } from './kk/records';
import { acts, states } from './kk/states';
import { enums } from './kk/values';

export const kk = {
  ra: framework,
  adal: { ...frame, ...intake, ...records, fields, hints, fieldErrors, enums, states, acts, actions },
};
