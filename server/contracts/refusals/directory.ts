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
  REQUEST_PENDING: {
    en: 'Something is asked for this account already. Have it decided or withdrawn first.',
    ru: 'По этой учётной записи уже есть запрос. Сначала его нужно решить или отозвать.',
    kk: 'Бұл есептік жазба бойынша сұрау бар. Алдымен ол шешілуі не қайтарып алынуы керек.',
  },
  REQUEST_EXPIRED: {
    en: 'The time to answer this request is over. Have it made again.',
    ru: 'Срок ответа на запрос истёк. Его нужно подать заново.',
    kk: 'Сұрауға жауап беру мерзімі өтті. Оны қайта беру керек.',
  },
  ACCOUNT_CHANGED: {
    en: 'The account was changed after this was asked. Have it asked again.',
    ru: 'После запроса учётная запись изменилась. Запрос нужно подать заново.',
    kk: 'Сұраудан кейін есептік жазба өзгерді. Сұрауды қайта беру керек.',
  },
  NOT_YOURS: {
    en: 'Only whoever asked can take this back.',
    ru: 'Отозвать может только тот, кто подал запрос.',
    kk: 'Сұрауды тек оны берген адам қайтарып ала алады.',
  },
  ROW_TAMPERED: {
    en: 'This record was changed outside the system. Nothing is done with it before somebody has looked into it.',
    ru: 'Эту запись изменили в обход системы. Пока это не расследовано, с ней ничего сделать нельзя.',
    kk: 'Бұл жазба жүйеден тыс өзгертілген. Тексерілгенше онымен ешнәрсе жасалмайды.',
  },
  ADMINISTRATORS_EXIST: {
    en: 'There are administrators already. Roles are granted by two of them in the panel.',
    ru: 'Администраторы уже есть. Роли выдают двое из них в панели.',
    kk: 'Әкімшілер бар. Рөлдерді олардың екеуі панельде береді.',
  },
} satisfies RefusalTexts;
