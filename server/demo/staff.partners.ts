import type { RegisterPartnerAgencyInput } from '../subgraphs/directory';

/** Invented partner agencies of the demo realm, one of a kind. */
export const demoPartners: readonly Omit<RegisterPartnerAgencyInput, 'idempotencyKey'>[] = [
  {
    clientId: 'prosecutor',
    code: 'PROSECUTOR',
    kind: 'PROSECUTOR',
    nameKk: 'Астана қаласының прокуратурасы',
    nameRu: 'Прокуратура города Астаны',
    nameEn: 'Prosecutor’s Office of Astana',
  },
  {
    clientId: 'audit-body',
    code: 'AUDIT',
    kind: 'AUDIT_BODY',
    nameKk: 'Астана қаласы бойынша ішкі мемлекеттік аудит департаменті',
    nameRu: 'Департамент внутреннего государственного аудита по городу Астане',
    nameEn: 'Internal State Audit Department for Astana',
  },
  {
    clientId: 'police',
    code: 'POLICE',
    kind: 'POLICE',
    nameKk: 'Астана қаласының полиция департаменті',
    nameRu: 'Департамент полиции города Астаны',
    nameEn: 'Police Department of Astana',
  },
  {
    clientId: 'court',
    code: 'COURT',
    kind: 'COURT',
    nameKk: 'Астана қаласының мамандандырылған ауданаралық қылмыстық істер жөніндегі соты',
    nameRu: 'Специализированный межрайонный суд по уголовным делам города Астаны',
    nameEn: 'Specialised Inter-District Criminal Court of Astana',
  },
  {
    clientId: 'egov-portal',
    code: 'EGOV',
    kind: 'PORTAL',
    nameKk: '«Электрондық үкімет» порталы',
    nameRu: 'Портал «электронного правительства»',
    nameEn: 'E-government portal',
  },
];
