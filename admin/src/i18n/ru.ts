import russian from 'ra-language-russian';
import { actions } from './ru/actions';
import { disclosure } from './ru/disclosure';
import { duties } from './ru/duties';
import { fieldErrors, fields, hints } from './ru/fields';
import { frame } from './ru/frame';
import { guesser } from './ru/frameworkGaps';
import { intake } from './ru/intake';
import { protection } from './ru/protection';
import { records } from './ru/records';
import { acts, states } from './ru/states';
import { enums } from './ru/values';
import { vault, vaultActions, vaultFields, vaultStates } from './ru/vault';

export const ru = {
  ra: { ...russian.ra, guesser: { ...russian.ra.guesser, ...guesser } },
  adal: {
    ...frame,
    ...intake,
    ...records,
    ...disclosure.words,
    ...vault,
    ...protection.words,
    ...duties.words,
    acts,
    menu: { ...frame.menu, ...disclosure.menu, ...protection.menu, ...duties.menu },
    fields: { ...fields, ...disclosure.fields, ...protection.fields, ...vaultFields, ...duties.fields },
    hints: { ...hints, ...disclosure.hints, ...protection.hints, ...duties.hints },
    fieldErrors: {
      ...fieldErrors,
      ...disclosure.fieldErrors,
      ...protection.fieldErrors,
      ...duties.fieldErrors,
    },
    enums: { ...enums, ...disclosure.enums, ...protection.enums, ...duties.enums, role: frame.roles },
    states: { ...states, ...disclosure.states, ...protection.states, ...vaultStates, ...duties.states },
    actions: { ...actions, ...disclosure.actions, ...protection.actions, ...vaultActions, ...duties.actions },
  },
};
