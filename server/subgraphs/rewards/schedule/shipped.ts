import type { RewardSchedule } from './schedule.entity';

const mciCounts = { ADMINISTRATIVE: 30, MINOR: 40, MEDIUM: 50, SERIOUS: 70, PARTICULARLY_SERIOUS: 100 };

/** Schedules the first migration writes. A new rule is a new row with a migration of its own. */
export const shippedSchedules: RewardSchedule[] = [
  {
    code: 'SEED_FLAT',
    validFrom: '2016-01-01',
    validTo: null,
    mciCounts,
    shareOfHarm: null,
    legalBasis: {
      en: 'Government decree No. 1131 of 30 December 2015, in its first wording: a fixed number of monthly calculation indices by the gravity of the offence.',
      ru: 'Постановление Правительства от 30 декабря 2015 года № 1131 в первоначальной редакции: фиксированное число МРП в зависимости от тяжести правонарушения.',
      kk: 'Үкіметтің 2015 жылғы 30 желтоқсандағы № 1131 қаулысы, бастапқы редакциясы: құқық бұзушылықтың ауырлығына қарай АЕК-тің белгіленген саны.',
    },
    verified: true,
  },
  {
    code: 'DIFFERENTIATED_2020',
    validFrom: '2020-02-04',
    validTo: null,
    mciCounts,
    shareOfHarm: { aboveMci: 1000, percent: 10, ceilingMci: 4000 },
    legalBasis: {
      en: 'The same decree as amended by decree No. 32 of 4 February 2020: where the bribe, the damage or the benefit exceeds 1000 monthly calculation indices, ten percent of it, at most 4000 indices. The first day of application is not verified.',
      ru: 'То же постановление с изменениями по постановлению от 4 февраля 2020 года № 32: если взятка, ущерб или выгода превышает 1000 МРП, вознаграждение составляет десять процентов от неё, но не более 4000 МРП. День начала применения не проверен.',
      kk: 'Сол қаулы, 2020 жылғы 4 ақпандағы № 32 қаулымен енгізілген өзгерістерімен: пара, залал немесе пайда 1000 АЕК-тен асса, сыйақы оның он пайызын құрайды, бірақ 4000 АЕК-тен аспайды. Қолданыла бастаған күні тексерілмеген.',
    },
    verified: false,
  },
];
