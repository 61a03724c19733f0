import type { RefusalTexts } from './texts';

/** Refusals of the vault. None says anything about a person. */
export const protectionRefusals = {
  NOT_CLEARED: {
    en: 'This needs a security clearance that is in force.',
    ru: 'Для этого требуется действующий допуск.',
    kk: 'Бұл үшін қолданыстағы рұқсат қажет.',
  },
  SEALING_KEY_UNAVAILABLE: {
    en: 'The vault has no certified sealing key now. Tell the protection officer; nothing you typed was sent.',
    ru: 'В хранилище сейчас нет заверенного ключа. Сообщите сотруднику по защите; введённые данные не отправлены.',
    kk: 'Қоймада қазір куәландырылған кілт жоқ. Қорғау қызметкеріне хабарлаңыз; енгізілген деректер жіберілген жоқ.',
  },
  CODES_REFUSED: {
    en: 'No letter can be opened with these codes. After several wrong attempts a letter stays locked for a day.',
    ru: 'По этим кодам письмо не открывается. После нескольких неверных попыток письмо закрывается на сутки.',
    kk: 'Бұл кодтармен хат ашылмайды. Бірнеше қате әрекеттен кейін хат бір тәулікке жабылады.',
  },
  PERSON_UNKNOWN: {
    en: 'The vault does not know this pseudonym yet.',
    ru: 'Этот псевдоним хранилищу пока неизвестен.',
    kk: 'Бұл бүркеншік ат қоймаға әзірге белгісіз.',
  },
  ALIAS_TAKEN: {
    en: 'This alias already belongs to another pseudonym.',
    ru: 'Этот псевдоним уже закреплён за другой записью.',
    kk: 'Бұл бүркеншік ат басқа жазбаға бекітілген.',
  },
  PAYOUT_DIFFERS: {
    en: 'A payment order with other particulars already exists for this payout.',
    ru: 'По этой выплате уже есть платёжное поручение с другими данными.',
    kk: 'Бұл төлем бойынша басқа деректері бар төлем тапсырмасы бар.',
  },
} satisfies RefusalTexts;
