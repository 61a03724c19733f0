import type { Language } from '../../../contracts/refusals';

/**
 * What an e-mail says: that a letter waits and how to collect it. Neither the service nor a case is named, because a
 * mailbox may be seen by others and travels in clear.
 */
export const mailTexts: Record<Language, { subject: string; text: string }> = {
  kk: {
    subject: 'Сізге хат бар',
    text: `Сәлеметсіз бе!

Сізге хат келді. Оны мына бетте аласыз: {url}

Алу коды: {code}
Сондай-ақ сізге берілген талондағы тексеру коды қажет болады.

Бұл хабарлама автоматты түрде жіберілді, оған жауап бермеңіз.
`,
  },
  ru: {
    subject: 'Для вас есть письмо',
    text: `Здравствуйте!

Вас ожидает письмо. Получить его можно на странице: {url}

Код получения: {code}
Понадобится также проверочный код с выданного вам талона.

Это сообщение отправлено автоматически, отвечать на него не нужно.
`,
  },
  en: {
    subject: 'A letter is waiting for you',
    text: `Hello,

a letter is waiting for you. You can collect it at {url}

Collect code: {code}
You will also need the check code on the coupon you were given.

This message was sent automatically. Please do not reply.
`,
  },
};
