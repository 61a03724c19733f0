import { type ImportedKind, inThreeLanguages, optional, required } from '../reference/importedKind';
import { OrganizationProfile } from './organizationProfile.entity';

export const importedProfiles: ImportedKind<OrganizationProfile> = {
  entity: OrganizationProfile,
  file: 'organization-profiles.csv',
  publishedAs: 'organization',
  read: (line) => ({
    id: required(line, 'valid_from'),
    validFrom: required(line, 'valid_from'),
    validTo: optional(line.valid_to),
    ...inThreeLanguages(line, 'name'),
    ...inThreeLanguages(line, 'address'),
    phone: required(line, 'phone'),
    status: required(line, 'status'),
  }),
};
