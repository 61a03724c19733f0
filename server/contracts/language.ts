import { registerEnumType } from 'type-graphql';

/** The languages of the system as the graph names them; the values are those of `Language`. */
export enum LanguageEnum {
  KK = 'kk',
  RU = 'ru',
  EN = 'en',
}

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language of the system.',
  valuesConfig: {
    KK: { description: 'Kazakh, the state language.' },
    RU: { description: 'Russian.' },
    EN: { description: 'English.' },
  },
});
