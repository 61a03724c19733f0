import type { Language } from '../contracts/refusals';

interface PaymentOrderTexts {
  kind: string;
  title: string;
  date: string;
  amount: string;
  inWords: string;
  payer: string;
  beneficiary: string;
  personalNumber: string;
  document: string;
  address: string;
  purposeLabel: string;
  purpose: string;
  caseNumber: string;
  head: string;
  accountant: string;
  stamp: string;
  secrecy: string;
}

/** What a payment order for a reward says (R76-R80). It is read by the bank, never by the committee (R82). */
export const paymentOrderTexts: Record<Language, PaymentOrderTexts> = {
  kk: {
    kind: 'Төлем тапсырмасы',
    title: 'ТӨЛЕМ ТАПСЫРМАСЫ',
    date: 'Күні',
    amount: 'Сома',
    inWords: 'Сома жазумен',
    payer: 'Төлеуші',
    beneficiary: 'Алушы',
    personalNumber: 'ЖСН / БСН',
    document: 'Жеке басын куәландыратын құжат',
    address: 'Мекенжайы',
    purposeLabel: 'Төлем мақсаты',
    purpose: 'Біржолғы ақшалай сыйақы',
    caseNumber: 'Іс нөмірі',
    head: 'Басшы',
    accountant: 'Бас бухгалтер',
    stamp: 'М.О.',
    secrecy: 'Құпия ақпарат: алушы туралы мәліметтер заңмен қорғалады.',
  },
  ru: {
    kind: 'Платёжное поручение',
    title: 'ПЛАТЁЖНОЕ ПОРУЧЕНИЕ',
    date: 'Дата',
    amount: 'Сумма',
    inWords: 'Сумма прописью',
    payer: 'Плательщик',
    beneficiary: 'Получатель',
    personalNumber: 'ИИН / БИН',
    document: 'Документ, удостоверяющий личность',
    address: 'Адрес',
    purposeLabel: 'Назначение платежа',
    purpose: 'Единовременное денежное вознаграждение',
    caseNumber: 'Номер дела',
    head: 'Руководитель',
    accountant: 'Главный бухгалтер',
    stamp: 'М.П.',
    secrecy: 'Сведения о получателе охраняются законом и разглашению не подлежат.',
  },
  en: {
    kind: 'Payment order',
    title: 'PAYMENT ORDER',
    date: 'Date',
    amount: 'Amount',
    inWords: 'Amount in words',
    payer: 'Payer',
    beneficiary: 'Beneficiary',
    personalNumber: 'IIN / BIN',
    document: 'Identity document',
    address: 'Address',
    purposeLabel: 'Purpose of payment',
    purpose: 'Lump-sum cash reward',
    caseNumber: 'Case number',
    head: 'Head of the service',
    accountant: 'Chief accountant',
    stamp: 'Stamp',
    secrecy: 'Information about the beneficiary is protected by law and must not be disclosed.',
  },
};
