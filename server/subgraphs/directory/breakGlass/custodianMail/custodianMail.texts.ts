import type { Language } from '../../../../contracts/refusals';

/** What a custodian is told by mail: that there is something to look at. A mailbox travels in clear. */
export const custodianMailTexts: Record<Language, { subject: string; text: string }> = {
  kk: {
    subject: 'Назарыңызды қажет ететін жазба бар',
    text: `Сәлеметсіз бе!

Жүйеде сіз білуге тиіс жазба пайда болды. Кіріп, қарап шығыңыз: {url}

Бұл хабарлама автоматты түрде жіберілді, оған жауап бермеңіз.
`,
  },
  ru: {
    subject: 'Запись требует вашего внимания',
    text: `Здравствуйте!

В системе появилась запись, о которой вам следует знать. Войдите и посмотрите: {url}

Это сообщение отправлено автоматически, отвечать на него не нужно.
`,
  },
  en: {
    subject: 'A record needs your attention',
    text: `Hello,

there is a record in the system that you should know of. Sign in and look: {url}

This message was sent automatically. Please do not reply.
`,
  },
};
