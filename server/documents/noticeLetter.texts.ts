import type { Language } from '../contracts/refusals';

interface NoticeLetterTexts {
  kind: string;
  number: string;
  closing: string;
  status: string;
}

/** The standing texts of a written notice (R31, R33); what was decided comes with the notice. */
export const noticeLetterTexts: Record<Language, NoticeLetterTexts> = {
  kk: {
    kind: 'Хат',
    number: '№',
    closing:
      'Сіз қабылданған шаралар туралы толығырақ білуге және тиісті бөлім басшысының қабылдауында болуға құқылысыз. Шешіммен келіспеген жағдайда оған заңда белгіленген тәртіппен жоғары тұрған органға, прокурорға немесе сотқа шағым жасай аласыз.',
    status: 'Анықтама: 1424 (тегін), тіркеу нөмірі мен тексеру коды бойынша.',
  },
  ru: {
    kind: 'Письмо',
    number: '№',
    closing:
      'Вы вправе узнать о принятых мерах подробнее и требовать приёма у руководителя соответствующего подразделения. При несогласии с решением его можно обжаловать в установленном законом порядке в вышестоящий орган, прокурору или в суд.',
    status: 'Справки: 1424 (бесплатно), по регистрационному номеру и проверочному коду.',
  },
  en: {
    kind: 'Letter',
    number: 'No.',
    closing:
      'You may learn more about the measures taken and may ask to be received by the head of the unit concerned. If you disagree with the decision, you may appeal it to the higher body, the prosecutor or the court as the law provides.',
    status: 'Enquiries: 1424 (free of charge), by registration number and check code.',
  },
};
