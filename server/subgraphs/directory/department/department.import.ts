import { type ImportedKind, inThreeLanguages, oneOf, optional, required } from '../reference/importedKind';
import { Department, departmentKinds } from './department.entity';

export const importedDepartments: ImportedKind<Department> = {
  entity: Department,
  file: 'departments.csv',
  publishedAs: 'department',
  read: (line) => ({
    id: required(line, 'code'),
    code: required(line, 'code'),
    iso: optional(line.iso),
    kind: oneOf(line, 'kind', departmentKinds),
    ...inThreeLanguages(line, 'name'),
    addressKk: optional(line.address_kk),
    addressRu: optional(line.address_ru),
    addressEn: optional(line.address_en),
    phone: optional(line.phone),
    timeZone: required(line, 'time_zone'),
    validFrom: optional(line.valid_from),
    validTo: optional(line.valid_to),
  }),
};
