import { useTranslate } from 'react-admin';

/** Roles by name. */
export function RoleNames({ roles }: { roles: readonly string[] }) {
  const translate = useTranslate();
  return roles.map((role) => translate(`adal.roles.${role}`, { _: role })).join(', ');
}
