import type { RefusalTexts } from './texts';

/** Refusals of the directory: accounts of staff and partners. */
export const directoryRefusals = {
  ACCOUNT_TAKEN: {
    en: 'This account name is or was somebody’s. Choose another.',
    ru: 'Это имя учётной записи занято или использовалось ранее. Выберите другое.',
    kk: 'Бұл есептік жазба атауы бос емес немесе бұрын қолданылған. Басқасын таңдаңыз.',
  },
  CONFLICTING_ROLES: {
    en: 'One person cannot hold both {first} and {second}.',
    ru: 'Один человек не может совмещать роли {first} и {second}.',
    kk: 'Бір адам {first} және {second} рөлдерін қатар атқара алмайды.',
  },
  CLEARANCE_REQUIRED: {
    en: 'The role {role} needs a security clearance that has not run out.',
    ru: 'Для роли {role} нужен действующий допуск.',
    kk: '{role} рөлі үшін қолданыстағы рұқсат қажет.',
  },
} satisfies RefusalTexts;
