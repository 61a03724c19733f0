import type { RefusalTexts } from './texts';

/** Refusals any part of the system may give. */
export const kernelRefusals = {
  NOT_SIGNED_IN: {
    en: 'Sign in to continue.',
    ru: 'Войдите в систему, чтобы продолжить.',
    kk: 'Жалғастыру үшін жүйеге кіріңіз.',
  },
  NOT_FOUND: {
    en: 'There is no such record, or it is not open to you.',
    ru: 'Такой записи нет, или она вам недоступна.',
    kk: 'Мұндай жазба жоқ немесе ол сізге қолжетімсіз.',
  },
  MISSING_PERMISSION: {
    en: 'Your role does not include this act.',
    ru: 'Ваша роль не предусматривает это действие.',
    kk: 'Сіздің рөліңіз бұл әрекетті қамтымайды.',
  },
  WRONG_STATE: {
    en: 'The record is in a state that does not allow this act. Reload it to see what is possible now.',
    ru: 'В текущем состоянии записи это действие невозможно. Обновите её, чтобы увидеть доступные действия.',
    kk: 'Жазбаның қазіргі күйінде бұл әрекет мүмкін емес. Қолжетімді әрекеттерді көру үшін оны жаңартыңыз.',
  },
  STALE_VERSION: {
    en: 'Somebody changed this record after you opened it. Reload it and look again before you act.',
    ru: 'После того как вы открыли запись, её изменил другой сотрудник. Обновите её и проверьте ещё раз.',
    kk: 'Сіз ашқаннан кейін жазбаны басқа қызметкер өзгертті. Оны жаңартып, қайта тексеріңіз.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was already used for another request. Send a new key.',
    ru: 'Этот ключ идемпотентности уже использован для другого запроса. Передайте новый ключ.',
    kk: 'Бұл идемпотенттік кілт басқа сұраныс үшін қолданылған. Жаңа кілт жіберіңіз.',
  },
  BAD_INPUT: {
    en: 'Some fields are not filled in correctly. See the list of fields.',
    ru: 'Некоторые поля заполнены неверно. Смотрите перечень полей.',
    kk: 'Кейбір өрістер дұрыс толтырылмаған. Өрістер тізімін қараңыз.',
  },
  BAD_CURSOR: {
    en: 'This page cursor does not belong to this list. Start again from the first page.',
    ru: 'Этот указатель страницы не относится к данному списку. Начните с первой страницы.',
    kk: 'Бұл бет көрсеткіші осы тізімге жатпайды. Бірінші беттен бастаңыз.',
  },
  STEP_UP_REQUIRED: {
    en: 'Confirm with your second factor, then repeat the act.',
    ru: 'Подтвердите вторым фактором и повторите действие.',
    kk: 'Екінші фактормен растап, әрекетті қайталаңыз.',
  },
  SAME_PERSON: {
    en: 'A second person has to take this step.',
    ru: 'Этот шаг должен выполнить другой сотрудник.',
    kk: 'Бұл қадамды басқа қызметкер орындауы тиіс.',
  },
  INTERNAL: {
    en: 'Something went wrong on our side. Nothing was changed. Try again, and give the incident number if it stays.',
    ru: 'На нашей стороне произошла ошибка. Ничего не изменено. Повторите попытку; если не поможет, сообщите номер инцидента.',
    kk: 'Біздің тарапта қате болды. Ештеңе өзгерген жоқ. Қайталап көріңіз; көмектеспесе, оқиға нөмірін хабарлаңыз.',
  },
} satisfies RefusalTexts;
