import type { RefusalTexts } from './texts';

/** Refusals of the vault. None says anything about a person. */
export const protectionRefusals = {
  NOT_CLEARED: {
    en: 'This needs a security clearance that is in force.',
    ru: 'Для этого требуется действующий допуск.',
    kk: 'Бұл үшін қолданыстағы рұқсат қажет.',
  },
  VAULT_CLOSED: {
    en: 'The vault is closed until its custodians open it. Nothing was changed; repeat this later.',
    ru: 'Хранилище закрыто, пока его не откроют хранители долей ключа. Ничего не изменено; повторите позже.',
    kk: 'Кілт үлестерін сақтаушылар ашқанша қойма жабық. Ештеңе өзгерген жоқ; кейінірек қайталаңыз.',
  },
  PERSON_IN_USE: {
    en: 'Something about this person is under way: a letter, payment, label, call, measure or case. Bring it to its end first.',
    ru: 'По этому лицу что-то не завершено: письмо, выплата, наклейка, звонок, мера или дело. Сначала завершите.',
    kk: 'Бұл тұлға бойынша аяқталмағаны бар: хат, төлем, жапсырма, қоңырау, шара немесе іс. Алдымен аяқтаңыз.',
  },
  SHARE_WRONG: {
    en: 'This is not the share that was dealt to your account. Check what you typed.',
    ru: 'Это не та доля, что выдана вашей учётной записи. Проверьте ввод.',
    kk: 'Бұл сіздің есептік жазбаңызға берілген үлес емес. Енгізгеніңізді тексеріңіз.',
  },
  SHARE_UNREADABLE: {
    en: 'The sealed share could not be opened. Reload the page and enter it again.',
    ru: 'Запечатанную долю не удалось вскрыть. Обновите страницу и введите долю заново.',
    kk: 'Мөрленген үлесті ашу мүмкін болмады. Бетті жаңартып, үлесті қайта енгізіңіз.',
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
  LEGAL_HOLD: {
    en: 'A legal hold stands on these data: nothing of them can be destroyed until two persons lift it.',
    ru: 'На эти данные наложен запрет уничтожения: пока его не снимут два сотрудника, ничего удалить нельзя.',
    kk: 'Бұл деректерді жоюға тыйым салынған: оны екі қызметкер алып тастағанша ештеңе жойылмайды.',
  },
  MEASURES_OPEN: {
    en: 'A measure is still open. Lift or reject every measure before protection ends.',
    ru: 'Есть незавершённая мера. До прекращения защиты отмените или отклоните все меры.',
    kk: 'Аяқталмаған шара бар. Қорғауды тоқтатпас бұрын барлық шараны алып тастаңыз немесе қабылдамаңыз.',
  },
  THREAT_NOT_ASSESSED: {
    en: 'The threat has not been assessed yet. Assess it first: a measure rests on its necessity.',
    ru: 'Угроза ещё не оценена. Сначала оцените её: мера опирается на необходимость.',
    kk: 'Қауіп әлі бағаланған жоқ. Алдымен оны бағалаңыз: шара қажеттілікке негізделеді.',
  },
  CONSENT_MISSING: {
    en: 'The person has not consented in writing: nothing confidential may go to the employer.',
    ru: 'Письменного согласия лица нет: конфиденциальные сведения работодателю не передаются.',
    kk: 'Адамның жазбаша келісімі жоқ: құпия мәліметтер жұмыс берушіге берілмейді.',
  },
  TOO_OFTEN: {
    en: 'You have asked too often within the last hour. Ask again later.',
    ru: 'За последний час слишком много запросов. Повторите позже.',
    kk: 'Соңғы сағатта сұрау тым көп болды. Кейінірек қайталаңыз.',
  },
  MERGE_IMPOSSIBLE: {
    en: 'These records cannot be merged: it is the same one, or a merge of the two is already under way or stands.',
    ru: 'Объединить нельзя: это одна и та же карточка либо объединение уже предложено или действует.',
    kk: 'Біріктіру мүмкін емес: бұл бір карточка немесе біріктіру ұсынылған не күшінде.',
  },
  IDENTITY_REFUSED: {
    en: 'The vault cannot use this identity ({reason}). Type and seal it once more.',
    ru: 'Хранилище не может использовать эти данные ({reason}). Введите и запечатайте их ещё раз.',
    kk: 'Қойма бұл деректерді пайдалана алмайды ({reason}). Оларды қайта енгізіп, мөрлеңіз.',
  },
  PASSKEY_MISSING: {
    en: 'You have no active passkey with the vault. Enrol one first.',
    ru: 'У вас нет действующего ключа доступа к хранилищу. Сначала зарегистрируйте его.',
    kk: 'Сізде қойманың қолданыстағы кіру кілті жоқ. Алдымен оны тіркеңіз.',
  },
  PASSKEY_REFUSED: {
    en: 'The vault cannot take this passkey. Begin again; if it stays so, try another device.',
    ru: 'Хранилище не может принять этот ключ доступа. Начните заново; если не поможет, возьмите другое устройство.',
    kk: 'Қойма бұл кіру кілтін қабылдай алмайды. Қайта бастаңыз; көмектеспесе, басқа құрылғыны қолданып көріңіз.',
  },
  ENROLMENT_CODE_REFUSED: {
    en: 'This enrolment code is not valid for your account, was used, or has run out.',
    ru: 'Этот код регистрации не подходит к вашей учётной записи, использован или истёк.',
    kk: 'Бұл тіркеу коды сіздің есептік жазбаңызға жарамайды, пайдаланылған немесе мерзімі өткен.',
  },
  SIGNATURE_REFUSED: {
    en: 'The vault could not make sure that it is you and that you mean exactly this. Nothing was done; begin again.',
    ru: 'Хранилище не смогло убедиться, что это вы и что вы подтверждаете именно это. Ничего не сделано; начните заново.',
    kk: 'Қойма бұл сіз екеніңізге және дәл осыны растайтыныңызға көз жеткізе алмады. Ештеңе жасалған жоқ; қайта бастаңыз.',
  },
  NOT_AN_AUTHORITY: {
    en: 'Only a court or an authority of the register may be told who a person is. Refuse the request.',
    ru: 'Сведения о лице предоставляются только суду или органу из реестра. Откажите в запросе.',
    kk: 'Адам туралы мәліметтер тек сотқа немесе тізілімдегі органға беріледі. Сұраудан бас тартыңыз.',
  },
  AUTHORITY_NOT_IN_FORCE: {
    en: 'The authority could not ask on the day of its act.',
    ru: 'На дату акта орган не имел права на такой запрос.',
    kk: 'Акт күні органның мұндай сұрауға құқығы болған жоқ.',
  },
  REQUEST_INCOMPLETE: {
    en: 'The request lacks the number or date of the act, its legal basis, or a person the vault knows.',
    ru: 'В запросе нет номера или даты акта, правового основания либо известного хранилищу лица.',
    kk: 'Сұрауда актінің нөмірі не күні, құқықтық негізі немесе қоймаға белгілі адам жоқ.',
  },
  NOT_THE_READER: {
    en: 'The grant names another reader.',
    ru: 'Доступ предоставлен другому сотруднику.',
    kk: 'Рұқсат басқа қызметкерге берілген.',
  },
  OUTSIDE_TIME_BOX: {
    en: 'The grant does not open now: its time has not begun, or is over.',
    ru: 'Сейчас доступ закрыт: срок ещё не начался или уже истёк.',
    kk: 'Қазір рұқсат жабық: мерзімі әлі басталған жоқ немесе аяқталды.',
  },
  IDENTITY_NOT_HELD: {
    en: 'The vault holds no identity for this person.',
    ru: 'В хранилище нет сведений об этом лице.',
    kk: 'Қоймада бұл адам туралы мәлімет жоқ.',
  },
  VIEW_SPENT: {
    en: 'This look was already counted, and its answer is given once. Begin another look.',
    ru: 'Этот просмотр уже засчитан, ответ выдаётся один раз. Начните новый просмотр.',
    kk: 'Бұл қарау есепке алынды, жауап бір рет беріледі. Жаңа қарауды бастаңыз.',
  },
} satisfies RefusalTexts;
