export const natures = [
  'ITEMS',
  'SERVICES_AND_BENEFITS',
  'VEILED',
  'PROPERTY_RIGHT',
  'NON_PROPERTY',
] as const;
export const categories = [
  'CORRUPTION_FACT',
  'OWN_STAFF_MISCONDUCT',
  'BUSINESS_OBSTRUCTION',
  'WANTED_PERSON',
  'SERVICE_FEEDBACK',
] as const;

/** A bribery statement's elements (R54), as typed. */
export interface BriberyDraft {
  direction: string;
  officialSurname: string;
  officialFirstName: string;
  officialPatronymic: string;
  officialPosition: string;
  officialInstitution: string;
  amountTenge: string;
  nature: string;
  forActions: string;
  transfer: string;
}

/** What is said, without who says it. */
export interface StatementDraft {
  channel: string;
  category: string;
  language: string;
  departmentCode: string;
  text: string;
  impending: boolean;
  /** Wall clock of the service, `YYYY-MM-DDTHH:mm`. */
  transferAt: string;
  aboutBribery: boolean;
  bribery: BriberyDraft;
  warningSigned: boolean;
  /** How many confirming documents came with it, as typed. */
  confirmingDocuments: string;
}

export const emptyBribery: BriberyDraft = {
  direction: '',
  officialSurname: '',
  officialFirstName: '',
  officialPatronymic: '',
  officialPosition: '',
  officialInstitution: '',
  amountTenge: '',
  nature: '',
  forActions: '',
  transfer: '',
};

export const emptyStatement: StatementDraft = {
  channel: 'POST',
  category: 'CORRUPTION_FACT',
  language: 'RU',
  departmentCode: '',
  text: '',
  impending: false,
  transferAt: '',
  aboutBribery: false,
  bribery: emptyBribery,
  warningSigned: false,
  confirmingDocuments: '',
};

/** The four elements and the inputs that make each of them complete. */
export const briberyElements = {
  OFFICIAL: ['officialSurname', 'officialFirstName', 'officialPosition', 'officialInstitution'],
  AMOUNT_AND_NATURE: ['nature', 'amountTenge'],
  ACTIONS: ['forActions'],
  TRANSFER: ['transfer'],
} as const satisfies Record<string, readonly (keyof BriberyDraft)[]>;
export type BriberyElement = keyof typeof briberyElements;

function asksAmount({ nature }: BriberyDraft): boolean {
  return nature === '' || nature === 'ITEMS';
}

/** Elements not yet complete: shown, and never a reason to refuse (R55). */
export function missingElements(draft: BriberyDraft): BriberyElement[] {
  const lacks = (name: keyof BriberyDraft) =>
    !draft[name].trim() && (name !== 'amountTenge' || asksAmount(draft));
  const elements = Object.keys(briberyElements) as BriberyElement[];
  return elements.filter((element) => briberyElements[element].some(lacks));
}
