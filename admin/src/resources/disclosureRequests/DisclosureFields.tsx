import { useTranslate } from 'react-admin';

/** Parts of an identity, by name. */
export function DisclosureFields({ fields }: { fields: readonly string[] }) {
  const translate = useTranslate();
  return fields.map((field) => translate(`adal.enums.disclosureField.${field}`)).join(', ');
}
