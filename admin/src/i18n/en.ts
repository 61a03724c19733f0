import english from 'ra-language-english';
import { actions } from './en/actions';
import { disclosure } from './en/disclosure';
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
    acts,
    menu: { ...frame.menu, ...disclosure.menu, ...protection.menu },
    fields: { ...fields, ...disclosure.fields, ...protection.fields, ...vaultFields },
    hints: { ...hints, ...disclosure.hints, ...protection.hints },
    fieldErrors: { ...fieldErrors, ...disclosure.fieldErrors, ...protection.fieldErrors },
    enums: { ...enums, ...disclosure.enums, ...protection.enums },
    states: { ...states, ...disclosure.states, ...protection.states, ...vaultStates },
    actions: { ...actions, ...disclosure.actions, ...protection.actions, ...vaultActions },
  },
};
