import type { Language } from '../../contracts/refusals';

/** Texts of the page at which an applicant reads the answer. */
export interface CollectTexts {
  title: string;
  intro: string;
  collectCode: string;
  checkCode: string;
  submit: string;
  notFound: string;
  again: string;
  keep: string;
  language: string;
}

export const collectTexts: Record<Language, CollectTexts> = {
  en: {
    title: 'Read the answer to your report',
    intro: 'Enter the code from the message you received and the check code from your coupon.',
    collectCode: 'Code from the message',
    checkCode: 'Check code from the coupon',
    submit: 'Show the answer',
    notFound: 'The codes do not match, or the answer was not placed here. Check both codes and try again.',
    again: 'Enter other codes',
    keep: 'Print or save this answer if you need it. Close the page afterwards.',
    language: 'Language',
  },
  ru: {
    title: 'Ответ на ваше обращение',
    intro: 'Введите код из полученного сообщения и проверочный код с талона.',
    collectCode: 'Код из сообщения',
    checkCode: 'Проверочный код с талона',
    submit: 'Показать ответ',
    notFound: 'Коды не совпадают, либо ответ здесь не размещён. Проверьте оба кода и повторите попытку.',
    again: 'Ввести другие коды',
    keep: 'При необходимости распечатайте или сохраните ответ. Затем закройте страницу.',
    language: 'Язык',
  },
  kk: {
    title: 'Өтінішіңізге жауап',
    intro: 'Алған хабарламадағы кодты және талондағы тексеру кодын енгізіңіз.',
    collectCode: 'Хабарламадағы код',
    checkCode: 'Талондағы тексеру коды',
    submit: 'Жауапты көрсету',
    notFound:
      'Кодтар сәйкес келмейді немесе жауап мұнда орналастырылмаған. Екі кодты да тексеріп, қайталаңыз.',
    again: 'Басқа кодтарды енгізу',
    keep: 'Қажет болса, жауапты басып шығарыңыз немесе сақтаңыз. Содан кейін бетті жабыңыз.',
    language: 'Тіл',
  },
};
