import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql';
import { departmentsQuery, type Department } from '../resources/departments/operations';
import { RemoteChoice, type RemoteChoiceProps, RemoteChoices } from './RemoteChoice';

async function load() {
  const { departments } = await graphql<{ departments: Department[] }>(departmentsQuery);
  return departments.map(({ code, name }) => ({ value: code, label: name }));
}

/** One department. */
export function DepartmentField(props: RemoteChoiceProps) {
  return <RemoteChoice {...props} name="departments" load={load} />;
}

/** The departments within somebody's reach, or all of them. */
export function DepartmentsField(props: RemoteChoiceProps) {
  const translate = useTranslate();
  const withAll = async () => [
    { value: '*', label: translate('adal.account.wholeService') },
    ...(await load()),
  ];
  return <RemoteChoices {...props} name="departmentsOrAll" load={withAll} />;
}
