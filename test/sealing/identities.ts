import type { Identity } from '../../server/sealing';

export const naturalPerson: Identity = {
  kind: 'NATURAL_PERSON',
  surname: 'Әбдірахманова',
  firstName: 'Гүлнұр',
  patronymic: 'Қанатқызы',
  iin: '850101300124',
  residence: '010000, Астана қ., Мәңгілік Ел даңғылы, 1, 12-пәтер',
  phone: '+77011234567',
  email: 'gulnur@example.kz',
  emailIsSafe: true,
  idDocument: { kind: 'IDENTITY_CARD', number: '012345678', issuedBy: 'ҚР ІІМ', issuedOn: '2019-04-30' },
};

export const legalPerson: Identity = {
  kind: 'LEGAL_PERSON',
  organisationName: 'ТОО «Достық Құрылыс»',
  bin: '180140000008',
  representative: 'Ержан Төлеген',
  residence: '050000, Алматы, пр. Абая, 10',
  emailIsSafe: false,
};

export const official: Identity = {
  kind: 'STATE_BODY_OFFICIAL',
  surname: 'Иманов',
  firstName: 'Серік',
  position: 'Главный специалист',
  institution: 'Управление финансов',
  phone: '+77172000000',
  emailIsSafe: false,
};
