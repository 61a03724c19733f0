import type { Language } from '../../contracts/refusals';

/** Texts of the demo realm's pages. */
export interface SignInTexts {
  title: string;
  secondTitle: string;
  account: string;
  password: string;
  code: string;
  codeHint: string;
  submit: string;
  demo: string;
  demoPassword: string;
  demoCode: string;
  accounts: string;
  language: string;
  failed: string;
  startAgain: string;
}

export const signInTexts: Record<Language, SignInTexts> = {
  en: {
    title: 'Sign in to Adal',
    secondTitle: 'Confirm with your second factor',
    account: 'Account',
    password: 'Password',
    code: 'Six-digit code',
    codeHint: 'From your authenticator. Each code works once.',
    submit: 'Continue',
    demo: 'Demonstration: invented accounts and records only.',
    demoPassword: 'The password of every account is',
    demoCode: 'The code now is',
    accounts: 'Accounts',
    language: 'Language',
    failed: 'The sign-in cannot go on',
    startAgain: 'Start again',
  },
  ru: {
    title: 'Вход в Adal',
    secondTitle: 'Подтвердите вторым фактором',
    account: 'Учётная запись',
    password: 'Пароль',
    code: 'Шестизначный код',
    codeHint: 'Из приложения-аутентификатора. Каждый код действует один раз.',
    submit: 'Продолжить',
    demo: 'Демонстрация: все учётные записи и данные вымышлены.',
    demoPassword: 'Пароль всех учётных записей —',
    demoCode: 'Код сейчас:',
    accounts: 'Учётные записи',
    language: 'Язык',
    failed: 'Вход невозможно продолжить',
    startAgain: 'Начать заново',
  },
  kk: {
    title: 'Adal жүйесіне кіру',
    secondTitle: 'Екінші фактормен растаңыз',
    account: 'Есептік жазба',
    password: 'Құпиясөз',
    code: 'Алты таңбалы код',
    codeHint: 'Аутентификатор қолданбасынан. Әр код бір рет қана жарамды.',
    submit: 'Жалғастыру',
    demo: 'Көрсетілім: барлық есептік жазбалар мен деректер ойдан шығарылған.',
    demoPassword: 'Барлық есептік жазбалардың құпиясөзі —',
    demoCode: 'Қазіргі код:',
    accounts: 'Есептік жазбалар',
    language: 'Тіл',
    failed: 'Кіруді жалғастыру мүмкін емес',
    startAgain: 'Қайта бастау',
  },
};
