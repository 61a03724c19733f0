import type { RefusalTexts } from './texts';

/** Refusals about rewards: from the court act to the payment. */
export const rewardsRefusals = {
  COURT_ACT_NOT_IN_FORCE: {
    en: 'The court act is not in force yet. A reward case can be opened on the day it comes into force.',
    ru: 'Судебный акт ещё не вступил в силу. Дело о вознаграждении можно открыть в день вступления в силу.',
    kk: 'Сот актісі әлі күшіне енген жоқ. Сыйақы ісін ол күшіне енген күні ашуға болады.',
  },
  NO_REWARD_CATEGORY: {
    en: 'There is no reward for this court act: it establishes no corruption offence, or the gravity of the crime is not known.',
    ru: 'По этому судебному акту вознаграждение не предусмотрено: коррупционное правонарушение не установлено либо тяжесть преступления неизвестна.',
    kk: 'Бұл сот актісі бойынша сыйақы көзделмеген: сыбайлас жемқорлық құқық бұзушылық анықталмаған немесе қылмыстың ауырлығы белгісіз.',
  },
  NO_SCHEDULE_IN_FORCE: {
    en: 'No reward schedule covers court acts of this day. The schedules in this system begin on 1 January 2016.',
    ru: 'Для судебных актов этой даты нет шкалы вознаграждений. Шкалы в системе начинаются с 1 января 2016 года.',
    kk: 'Осы күнгі сот актілеріне сыйақы шкаласы жоқ. Жүйедегі шкалалар 2016 жылғы 1 қаңтардан басталады.',
  },
  CASE_ALREADY_OPEN: {
    en: 'A reward case was already opened for this court act, or for the same report.',
    ru: 'По этому судебному акту или по тому же сообщению дело о вознаграждении уже открыто.',
    kk: 'Бұл сот актісі немесе сол хабарлама бойынша сыйақы ісі бұрын ашылған.',
  },
  MCI_UNKNOWN: {
    en: 'The monthly calculation index for {day} is not known here yet. Ask an administrator to check the reference data.',
    ru: 'Месячный расчётный показатель на {day} ещё не получен. Попросите администратора проверить справочник.',
    kk: '{day} күнгі айлық есептік көрсеткіш әлі алынған жоқ. Әкімшіден анықтамалықты тексеруді сұраңыз.',
  },
  LETTERHEAD_UNKNOWN: {
    en: 'The name and address of the department are not known here yet, so the letter about the decision cannot be made. Ask an administrator to check the reference data.',
    ru: 'Название и адрес департамента ещё не получены, поэтому письмо о решении составить нельзя. Попросите администратора проверить справочник.',
    kk: 'Департаменттің атауы мен мекенжайы әлі алынған жоқ, сондықтан шешім туралы хат жасалмайды. Әкімшіден анықтамалықты тексеруді сұраңыз.',
  },
  ALREADY_VOTED: {
    en: 'You have already voted on this case.',
    ru: 'Вы уже проголосовали по этому делу.',
    kk: 'Сіз бұл іс бойынша дауыс бердіңіз.',
  },
  NO_SEAT_LEFT: {
    en: 'As many members as the committee has seats have already voted on this case.',
    ru: 'По этому делу уже проголосовало столько членов, сколько мест в комиссии.',
    kk: 'Бұл іс бойынша комиссиядағы орын санындай мүше дауыс беріп қойды.',
  },
  PAYOUT_BLOCKED: {
    en: 'The payment is stopped: the grounds of the case no longer stand as they were decided on. Show the case to the secretary.',
    ru: 'Выплата остановлена: основания дела изменились после решения. Покажите дело секретарю.',
    kk: 'Төлем тоқтатылды: шешімнен кейін істің негіздері өзгерді. Істі хатшыға көрсетіңіз.',
  },
  TREASURY_REFERENCE_USED: {
    en: 'Another payment was confirmed with this treasury number. Check the number.',
    ru: 'С этим номером казначейства уже подтверждена другая выплата. Проверьте номер.',
    kk: 'Қазынашылықтың бұл нөмірімен басқа төлем расталған. Нөмірді тексеріңіз.',
  },
} satisfies RefusalTexts;
