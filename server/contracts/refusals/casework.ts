import type { RefusalTexts } from './texts';

export const caseworkRefusals = {
  UNKNOWN_DEPARTMENT: {
    en: 'There is no department with this code.',
    ru: 'Департамента с таким кодом нет.',
    kk: 'Мұндай коды бар департамент жоқ.',
  },
  UNKNOWN_OFFENCE: {
    en: 'The catalogue of offences has no such entry.',
    ru: 'В каталоге составов такой записи нет.',
    kk: 'Құқық бұзушылықтар каталогында мұндай жазба жоқ.',
  },
  UNKNOWN_AGENCY: {
    en: 'There is no such body, or it does not take referrals now.',
    ru: 'Такого органа нет, или сейчас он не принимает материалы.',
    kk: 'Мұндай орган жоқ немесе қазір материалдар қабылдамайды.',
  },
  ENVELOPE_REQUIRED: {
    en: 'The applicant is not anonymous: seal the identity before you register.',
    ru: 'Заявитель не анонимен: до регистрации его данные должны быть запечатаны.',
    kk: 'Өтініш беруші анонимді емес: тіркеуге дейін оның деректері мөрленуі тиіс.',
  },
  ENVELOPE_MALFORMED: {
    en: 'The sealed identity is damaged. Seal it again and repeat.',
    ru: 'Запечатанные данные повреждены. Запечатайте их заново и повторите.',
    kk: 'Мөрленген деректер бүлінген. Қайта мөрлеп, әрекетті қайталаңыз.',
  },
  SEALING_KEY_CLOSED: {
    en: 'The identity was sealed to a key that is no longer in use. Seal it again and repeat.',
    ru: 'Данные запечатаны ключом, который больше не применяется. Запечатайте их заново и повторите.',
    kk: 'Деректер енді қолданылмайтын кілтпен мөрленген. Қайта мөрлеп, әрекетті қайталаңыз.',
  },
  PROTOCOL_INCOMPLETE: {
    en: 'The protocol needs a residence or a place of work, and an identity document.',
    ru: 'В протоколе нужны место жительства или работы и документ, удостоверяющий личность.',
    kk: 'Хаттамада тұратын немесе жұмыс орны және жеке басын куәландыратын құжат болуы тиіс.',
  },
  ANONYMOUS_IS_NO_PRETEXT: {
    en: 'An anonymous report alone cannot begin a pre-trial investigation.',
    ru: 'Анонимное сообщение само по себе не может быть поводом к досудебному расследованию.',
    kk: 'Анонимді хабардың өзі ғана сотқа дейінгі тергеп-тексеруге сылтау бола алмайды.',
  },
  WARNING_NOT_CERTIFIED: {
    en: 'The applicant has not certified the warning about knowingly false denunciation. Obtain the signature first.',
    ru: 'Заявитель не удостоверил подписью предупреждение о заведомо ложном доносе. Сначала получите подпись.',
    kk: 'Өтініш беруші көрінеу жалған сөз жеткізу туралы ескертуді қолымен куәландырмаған. Алдымен қолын алыңыз.',
  },
  MESSAGE_UNCONFIRMED: {
    en: 'A call, or an oral statement whose protocol was never signed, is a message without a signature. Have the applicant confirm it in a protocol or a signed statement first.',
    ru: 'Звонок, как и устное заявление с неподписанным протоколом, — это сообщение без подписи. Сначала заявитель должен подтвердить его в протоколе или подписанном заявлении.',
    kk: 'Қоңырау да, хаттамасына қол қойылмаған ауызша арыз да — қолы қойылмаған хабар. Алдымен өтініш беруші оны хаттамада немесе қол қойылған арызда растауы тиіс.',
  },
  ERDR_NUMBER_TAKEN: {
    en: 'This ERDR number is already recorded on another entry.',
    ru: 'Этот номер ЕРДР уже указан в другой записи.',
    kk: 'Бұл СДТБТ нөмірі басқа жазбада көрсетілген.',
  },
  BOTH_CONDITIONS_REQUIRED: {
    en: 'Sending without ERDR registration needs both conditions: insufficient data and an inspection that is needed.',
    ru: 'Для направления без регистрации в ЕРДР нужны оба условия: данных недостаточно и требуется проверка.',
    kk: 'СДТБТ-ға тіркеусіз жіберу үшін екі шарт та қажет: деректер жеткіліксіз және тексеру керек.',
  },
  WRONG_AGENCY_KIND: {
    en: 'This kind of referral goes to another kind of body.',
    ru: 'Материалы этого вида направляются органу другого вида.',
    kk: 'Бұл түрдегі материалдар басқа түрдегі органға жіберіледі.',
  },
  REFERRAL_OPEN: {
    en: 'A referral of this entry is still open.',
    ru: 'По этой записи уже есть незавершённое направление.',
    kk: 'Бұл жазба бойынша аяқталмаған жолдама бар.',
  },
  LATE_REASON_REQUIRED: {
    en: 'The three-day term has passed: say why it goes late.',
    ru: 'Трёхдневный срок прошёл: укажите причину просрочки.',
    kk: 'Үш тәуліктік мерзім өтіп кетті: кешігу себебін көрсетіңіз.',
  },
  TAKEN_BY_ANOTHER: {
    en: 'Somebody else took this task.',
    ru: 'Эту задачу взял другой сотрудник.',
    kk: 'Бұл тапсырманы басқа қызметкер алды.',
  },
  COURT_ACT_KNOWN: {
    en: 'A court act with this number is already recorded.',
    ru: 'Судебный акт с таким номером уже внесён.',
    kk: 'Мұндай нөмірлі сот актісі енгізілген.',
  },
  STATUS_LOCKED: {
    en: 'Too many wrong codes were given for this number. Try again in a quarter of an hour.',
    ru: 'Для этого номера слишком часто указан неверный код. Повторите через четверть часа.',
    kk: 'Бұл нөмірге тым көп рет қате код көрсетілді. Он бес минуттан кейін қайталаңыз.',
  },
} satisfies RefusalTexts;
