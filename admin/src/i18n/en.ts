import english from 'ra-language-english';
import { actions } from './en/actions';
import { disclosure } from './en/disclosure';
import { duties } from './en/duties';
import { fieldErrors, fields, hints } from './en/fields';
import { frame } from './en/frame';
import { intake } from './en/intake';
import { protection } from './en/protection';
import { records } from './en/records';
import { acts, states } from './en/states';
import { enums } from './en/values';
import { vault, vaultActions, vaultFields, vaultStates } from './en/vault';

export const en = {
  ...english,
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
