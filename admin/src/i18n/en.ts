import english from 'ra-language-english';
import { actions } from './en/actions';
import { fieldErrors, fields, hints } from './en/fields';
import { frame } from './en/frame';
import { intake } from './en/intake';
import { records } from './en/records';
import { acts, states } from './en/states';
import { enums } from './en/values';

export const en = {
  ...english,
  adal: { ...frame, ...intake, ...records, fields, hints, fieldErrors, enums, states, acts, actions },
};
