import { useTranslate } from 'react-admin';
import { useDepartmentChoices } from '../departments/choices';

/** Departments within reach, by name. */
export function Reach({ codes }: { codes: readonly string[] }) {
  const translate = useTranslate();
  const departments = useDepartmentChoices();
  const nameOf = (code: string) => departments.find(({ value }) => value === code)?.label ?? code;
  return codes
    .map((code) => (code === '*' ? translate('adal.account.wholeService') : nameOf(code)))
    .join(', ');
}
