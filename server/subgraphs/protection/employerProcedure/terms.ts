/** Terms of article 24-2 as domain §2.4 has them; from which day each runs is our reading (decision 0017). */
/** Working days between the materials and the meeting, at least. */
export const MATERIALS_BEFORE = 3;
/** Working days after the meeting in which the copy of the decision comes. */
export const DECISION_WITHIN = 3;
/** Working days after the copy in which the service objects. */
export const OBJECTION_WITHIN = 2;
