import type { RefusalTexts } from './texts';

/** Refusals of the gateway: what never reaches a subgraph, and what could not be fetched from one. */
export const gatewayRefusals = {
  MALFORMED_REQUEST: {
    en: 'The request is not well formed: {what}.',
    ru: 'Запрос составлен неверно: {what}.',
    kk: 'Сұраныс дұрыс құрылмаған: {what}.',
  },
  BODY_TOO_LARGE: {
    en: 'The request is larger than {limit} bytes.',
    ru: 'Запрос превышает {limit} байт.',
    kk: 'Сұраныс {limit} байттан асады.',
  },
  BATCHING_REFUSED: {
    en: 'Send one operation per request.',
    ru: 'Передавайте одну операцию в одном запросе.',
    kk: 'Бір сұраныста бір ғана операция жіберіңіз.',
  },
  TOO_MANY_TOKENS: {
    en: 'The operation is longer than {limit} tokens.',
    ru: 'Операция длиннее {limit} лексем.',
    kk: 'Операция {limit} лексемадан ұзын.',
  },
  TOO_DEEP: {
    en: 'The operation nests deeper than {limit} levels.',
    ru: 'Вложенность операции превышает {limit} уровней.',
    kk: 'Операцияның кірістірілуі {limit} деңгейден асады.',
  },
  TOO_MANY_VALUES: {
    en: 'The request holds more than {limit} values.',
    ru: 'В запросе больше {limit} значений.',
    kk: 'Сұраныста {limit} мәннен көп.',
  },
  TOO_MANY_ALIASES: {
    en: 'The operation uses more than {limit} aliases.',
    ru: 'В операции больше {limit} псевдонимов полей.',
    kk: 'Операцияда {limit} өріс бүркеншігінен көп.',
  },
  TOO_MANY_ROOT_FIELDS: {
    en: 'The operation asks for more than {limit} root fields.',
    ru: 'В операции больше {limit} корневых полей.',
    kk: 'Операцияда {limit} түбір өрістен көп.',
  },
  TOO_MANY_FIELDS: {
    en: 'The operation asks for more than {limit} fields, counting every use of a fragment.',
    ru: 'В операции больше {limit} полей с учётом каждого использования фрагментов.',
    kk: 'Фрагменттердің әр қолданылуын есептегенде, операцияда {limit} өрістен көп.',
  },
  TOO_MANY_DIRECTIVES: {
    en: 'The operation uses more than {limit} directives.',
    ru: 'В операции больше {limit} директив.',
    kk: 'Операцияда {limit} директивадан көп.',
  },
  TOO_REPETITIVE: {
    en: 'The operation selects the same fields too many times.',
    ru: 'Операция слишком много раз запрашивает одни и те же поля.',
    kk: 'Операция бірдей өрістерді тым көп рет сұрайды.',
  },
  DOCUMENT_TOO_LONG: {
    en: 'The operation is longer than {limit} characters. Send values as variables.',
    ru: 'Текст операции длиннее {limit} знаков. Передавайте значения переменными.',
    kk: 'Операция мәтіні {limit} таңбадан ұзын. Мәндерді айнымалылармен жіберіңіз.',
  },
  TOO_MANY_DEFINITIONS: {
    en: 'The document has more than {limit} operations and fragments.',
    ru: 'В документе больше {limit} операций и фрагментов.',
    kk: 'Құжатта {limit} операция мен фрагменттен көп.',
  },
  TOO_MANY_VARIABLES: {
    en: 'The operation declares more than {limit} variables.',
    ru: 'В операции объявлено больше {limit} переменных.',
    kk: 'Операцияда {limit} айнымалыдан көп жарияланған.',
  },
  TOO_COSTLY: {
    en: 'The operation would cost more than {limit} at this gateway. Ask for fewer rows or fewer fields at a time.',
    ru: 'Стоимость операции превышает {limit}. Запрашивайте меньше строк или полей за один раз.',
    kk: 'Операцияның құны {limit} шегінен асады. Бір сұраныста жолдар мен өрістерді азырақ сұраңыз.',
  },
  TOO_MANY_REQUESTS: {
    en: 'Too many requests. Try again in {seconds} seconds.',
    ru: 'Слишком много запросов. Повторите через {seconds} с.',
    kk: 'Сұраныстар тым көп. {seconds} секундтан кейін қайталаңыз.',
  },
  UNTRUSTED_DOCUMENT: {
    en: 'This operation is not on the list of those you may send.',
    ru: 'Этой операции нет в перечне разрешённых вам.',
    kk: 'Бұл операция сізге рұқсат етілгендер тізімінде жоқ.',
  },
  TOO_MANY_PROPOSALS: {
    en: 'Too many of your operations wait for a decision. Propose more when some were decided.',
    ru: 'Слишком много ваших операций ожидают решения. Предложите новые, когда по части из них решат.',
    kk: 'Тым көп операцияңыз шешім күтіп тұр. Бір бөлігі шешілгеннен кейін жаңасын ұсыныңыз.',
  },
  FRAGMENT_CYCLE: {
    en: 'A fragment of the operation contains itself.',
    ru: 'Фрагмент операции содержит сам себя.',
    kk: 'Операцияның фрагменті өзін-өзі қамтиды.',
  },
  INTROSPECTION_APART: {
    en: 'Ask for the schema in an operation of its own.',
    ru: 'Запрашивайте схему отдельной операцией.',
    kk: 'Схеманы бөлек операциямен сұраңыз.',
  },
  FOREIGN_ORIGIN: {
    en: 'A call with a session cookie has to come from this site and carry the header x-adal-csrf: 1.',
    ru: 'Запрос с сеансовым cookie должен исходить с этого сайта и содержать заголовок x-adal-csrf: 1.',
    kk: 'Сеанстық cookie бар сұраныс осы сайттан келіп, x-adal-csrf: 1 тақырыбын қамтуы тиіс.',
  },
  MIXED_CREDENTIALS: {
    en: 'Send either the session cookie or a bearer token, not both.',
    ru: 'Передавайте либо сеансовый cookie, либо токен, но не оба сразу.',
    kk: 'Сеанстық cookie немесе токеннің тек біреуін жіберіңіз.',
  },
  ACCOUNT_UNKNOWN: {
    en: 'This account is not on the list of staff or partners.',
    ru: 'Этой учётной записи нет в списке сотрудников или партнёров.',
    kk: 'Бұл есептік жазба қызметкерлер немесе серіктестер тізімінде жоқ.',
  },
  ACCOUNT_DISABLED: {
    en: 'This account is closed.',
    ru: 'Эта учётная запись закрыта.',
    kk: 'Бұл есептік жазба жабылған.',
  },
  PURPOSE_REQUIRED: {
    en: 'State the acting official and the purpose in the headers x-acting-official and x-purpose (URL-encoded, up to 200 characters each).',
    ru: 'Укажите действующее должностное лицо и цель в заголовках x-acting-official и x-purpose (в URL-кодировке, до 200 знаков каждый).',
    kk: 'x-acting-official және x-purpose тақырыптарында әрекет етуші лауазымды тұлға мен мақсатты көрсетіңіз (URL кодтауымен, әрқайсысы 200 таңбаға дейін).',
  },
  TOO_MANY_ATTEMPTS: {
    en: 'Too many attempts. Try again in {minutes} minutes.',
    ru: 'Слишком много попыток. Повторите через {minutes} мин.',
    kk: 'Әрекет саны тым көп. {minutes} минуттан кейін қайталаңыз.',
  },
  NEEDS_HTTPS: {
    en: 'Signing in needs HTTPS, or the address localhost on the machine itself: browsers seal and keep sessions only there.',
    ru: 'Для входа нужен HTTPS или адрес localhost на самом компьютере: только так браузер шифрует данные и хранит сеанс.',
    kk: 'Кіру үшін HTTPS немесе компьютердің өзіндегі localhost мекенжайы қажет: браузер деректерді тек сонда шифрлап, сеансты сақтайды.',
  },
  SIGN_IN_FAILED: {
    en: 'The account, password or code is wrong.',
    ru: 'Неверны учётная запись, пароль или код.',
    kk: 'Есептік жазба, құпиясөз немесе код қате.',
  },
  CODE_USED: {
    en: 'This code was already used. Wait for the next one.',
    ru: 'Этот код уже использован. Дождитесь следующего.',
    kk: 'Бұл код пайдаланылған. Келесісін күтіңіз.',
  },
  SIGN_IN_EXPIRED: {
    en: 'This sign-in took too long or was started elsewhere. Start again.',
    ru: 'Вход занял слишком много времени или начат в другом окне. Начните заново.',
    kk: 'Кіру тым ұзаққа созылды немесе басқа терезеде басталды. Қайтадан бастаңыз.',
  },
  SUBGRAPH_UNAVAILABLE: {
    en: 'A part of the system does not answer at the moment. Try again shortly.',
    ru: 'Часть системы сейчас не отвечает. Повторите попытку немного позже.',
    kk: 'Жүйенің бір бөлігі қазір жауап бермейді. Сәлден соң қайталаңыз.',
  },
} satisfies RefusalTexts;
