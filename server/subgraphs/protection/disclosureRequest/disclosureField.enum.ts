import { registerEnumType } from 'type-graphql';
import type { Section } from '../person/identities';

/** The least of an identity that can be asked for: what is sealed together is opened together. */
export enum DisclosureFieldEnum {
  NAME = 'NAME',
  NUMBERS = 'NUMBERS',
  RESIDENCE = 'RESIDENCE',
  WORK = 'WORK',
  CONTACT = 'CONTACT',
  ID_DOCUMENT = 'ID_DOCUMENT',
}

registerEnumType(DisclosureFieldEnum, {
  name: 'DisclosureField',
  description: 'A part of an identity that can be asked for and granted by itself.',
  valuesConfig: {
    NAME: { description: 'Surname, first name, patronymic; or the organisation and who acts for it.' },
    NUMBERS: { description: 'IIN or BIN.' },
    RESIDENCE: { description: 'Postal address.' },
    WORK: { description: 'Place of work, position, institution.' },
    CONTACT: { description: 'Phone, e-mail, the number a call came from.' },
    ID_DOCUMENT: { description: 'The identity document.' },
  },
});

export const sectionOf: Record<DisclosureFieldEnum, Section> = {
  [DisclosureFieldEnum.NAME]: 'name',
  [DisclosureFieldEnum.NUMBERS]: 'numbers',
  [DisclosureFieldEnum.RESIDENCE]: 'residence',
  [DisclosureFieldEnum.WORK]: 'work',
  [DisclosureFieldEnum.CONTACT]: 'contact',
  [DisclosureFieldEnum.ID_DOCUMENT]: 'document',
};
