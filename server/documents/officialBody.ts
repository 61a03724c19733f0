/** The body a paper comes from, as it is called on the paper's date. `name` may have several lines. */
export interface OfficialBody {
  name: string;
  address: string;
  phone: string;
}

/** Whoever of the service took, signed or made a paper. */
export interface OfficialPerson {
  /** Surname and initials. */
  name: string;
  position: string;
  workPhone?: string;
}

/** A number that stays on one line. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
