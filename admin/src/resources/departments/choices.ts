import { useQuery } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';
import { graphql } from '../../providers/graphql';
import { departmentsQuery, type Department } from './operations';

/** Departments for a filter or a form, named in the panel's language. */
export function useDepartmentChoices(): { value: string; label: string }[] {
  const [locale] = useLocaleState();
  const { data } = useQuery({
    queryKey: ['departmentChoices', locale],
    queryFn: () => graphql<{ departments: Department[] }>(departmentsQuery),
    staleTime: 600_000,
  });
  return (data?.departments ?? []).map(({ code, name }) => ({ value: code, label: name }));
}
