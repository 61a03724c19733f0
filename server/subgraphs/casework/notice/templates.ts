import type { Language } from '../../../contracts/refusals';
import type { NoticeKind } from './notice.entity';

type Texts = Record<Language, string>;

const titles: Record<NoticeKind, Texts> = {
  RETURNED_WITH_EXPLANATION: {
    kk: 'Арызды түсіндірмемен қайтару туралы хабарлама',
    ru: 'Уведомление о возвращении обращения с разъяснением',
    en: 'Notice of return with an explanation',
  },
  ERDR_REGISTERED: {
    kk: 'Сотқа дейінгі тергеп-тексерудің басталғаны туралы хабарлама',
    ru: 'Уведомление о начале досудебного расследования',
    en: 'Notice that a pre-trial investigation has begun',
  },
  REFERRED: {
    kk: 'Арыздың құзыретті органға берілгені туралы хабарлама',
    ru: 'Уведомление о передаче в компетентный орган',
    en: 'Notice of referral to the body in charge',
  },
  SENT_WITHOUT_ERDR: {
    kk: 'Арыздың уәкілетті органға тексеруге жіберілгені туралы хабарлама',
    ru: 'Уведомление о направлении уполномоченному органу для проверки',
    en: 'Notice of transmission to an authorised body for inspection',
  },
  CHARGED_OFF: {
    kk: 'Номенклатуралық іске тіркеу туралы хабарлама',
    ru: 'Уведомление о списании в номенклатурное дело',
    en: 'Notice of charge-off',
  },
  REFERRAL_ANSWERED: {
    kk: 'Тексеру нәтижесі туралы хабарлама',
    ru: 'Уведомление о результате проверки',
    en: 'Notice of the outcome of the inspection',
  },
};

const bodies: Record<NoticeKind, Texts> = {
  RETURNED_WITH_EXPLANATION: {
    kk: 'Сіздің {number} нөмірімен тіркелген өтінішіңіз қаралды. Онда қылмыс белгілері анықталған жоқ, мәселе азаматтық-құқықтық тәртіппен шешіледі.\n\n{explanation}',
    ru: 'Ваше обращение, зарегистрированное под номером {number}, рассмотрено. Признаков преступления в нём не усмотрено, вопрос разрешается в гражданско-правовом порядке.\n\n{explanation}',
    en: 'Your application registered under number {number} was reviewed. It shows no signs of a crime; the matter is one of civil law.\n\n{explanation}',
  },
  ERDR_REGISTERED: {
    kk: 'Сіздің {number} нөмірімен тіркелген арызыңыз бойынша сотқа дейінгі тергеп-тексеру басталды: мәліметтер Сотқа дейінгі тергеп-тексерулердің бірыңғай тізіліміне енгізілді.',
    ru: 'По вашему заявлению, зарегистрированному под номером {number}, начато досудебное расследование: сведения внесены в Единый реестр досудебных расследований.',
    en: 'A pre-trial investigation has begun on your statement registered under number {number}: it was entered in the Unified Register of Pre-trial Investigations.',
  },
  REFERRED: {
    kk: 'Сіздің {number} нөмірімен тіркелген арызыңыз құзыреті бойынша тиісті органға берілді. Сіздің деректеріңіз ол органға берілген жоқ.',
    ru: 'Ваше заявление, зарегистрированное под номером {number}, передано органу, к ведению которого относится вопрос. Сведения о вас этому органу не передавались.',
    en: 'Your statement registered under number {number} was referred to the body in charge of the matter. Nothing about you was passed on.',
  },
  SENT_WITHOUT_ERDR: {
    kk: 'Сіздің {number} нөмірімен тіркелген арызыңыздағы мәліметтер қылмыс белгілерін анықтау үшін жеткіліксіз, сондықтан ол уәкілетті мемлекеттік органға тексеру жүргізуге жіберілді. Сіздің деректеріңіз берілген жоқ.',
    ru: 'Сведений в вашем заявлении под номером {number} пока недостаточно, чтобы установить признаки преступления, поэтому оно направлено уполномоченному государственному органу для проверки. Сведения о вас не передавались.',
    en: 'What your statement number {number} contains is not yet enough to establish signs of a crime; it was sent to an authorised state body for inspection. Nothing about you was passed on.',
  },
  CHARGED_OFF: {
    kk: 'Сіздің {number} нөмірімен тіркелген арызыңыз тексерілді. Қылмыс оқиғасы немесе құрамы анықталмағандықтан, ол номенклатуралық іске тіркелді. Бұл шешімге шағымдануға құқығыңыз бар.',
    ru: 'Ваше заявление, зарегистрированное под номером {number}, проверено. События или состава правонарушения не установлено, материал списан в номенклатурное дело. Это решение можно обжаловать.',
    en: 'Your statement registered under number {number} was checked. No event or no offence was established, and it was charged off. You may appeal this decision.',
  },
  REFERRAL_ANSWERED: {
    kk: 'Сіздің {number} нөмірімен тіркелген арызыңыз бойынша уәкілетті орган тексеруді аяқтады: құқық бұзушылық белгілері анықталған жоқ. Бұл шешімге шағымдануға құқығыңыз бар.',
    ru: 'Уполномоченный орган завершил проверку по вашему заявлению под номером {number}: признаков правонарушения не установлено. Это решение можно обжаловать.',
    en: 'The authorised body finished its inspection on your statement number {number}: no signs of an offence were found. You may appeal this decision.',
  },
};

export function noticeTitle(kind: NoticeKind, language: Language): string {
  return titles[kind][language];
}

/** What the procedural officer starts from; may be edited before it is signed. */
export function draftBody(kind: NoticeKind, language: Language, number: string, explanation: string): string {
  return bodies[kind][language]
    .replace('{number}', number)
    .replace('{explanation}', () => explanation)
    .trim();
}
