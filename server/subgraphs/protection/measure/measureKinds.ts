/** The measures of state protection (domain §2.4, the law of 2000, article 7), in its order. */
export const measureKinds = [
  'OFFICIAL_WARNING',
  'RESTRICTED_DATA_ACCESS',
  'PREVENTIVE_MEASURE',
  'COURTROOM_REMOVAL',
  'CLOSED_SESSION',
  'CONCEALED_QUESTIONING',
  'GUARD',
  'PROTECTIVE_MEANS',
  'TEMPORARY_SAFE_PLACE',
  'DATA_CONFIDENTIALITY',
  'RELOCATION',
  'DOCUMENT_REPLACEMENT',
  'APPEARANCE_CHANGE',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

const EXCEPTIONAL: ReadonlySet<MeasureKind> = new Set([
  'RELOCATION',
  'DOCUMENT_REPLACEMENT',
  'APPEARANCE_CHANGE',
]);

/** Only where others cannot suffice: it says why, and two persons approve it. */
export function isExceptional(kind: MeasureKind): boolean {
  return EXCEPTIONAL.has(kind);
}
