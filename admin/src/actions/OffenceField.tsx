import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql';
import { offenceName, offencesQuery, type Offence } from '../resources/offences/operations';
import { RemoteChoice, type RemoteChoiceProps } from './RemoteChoice';

/** Article, part and point by number or title; the gravity comes with it. */
export function OffenceField(props: RemoteChoiceProps) {
  const translate = useTranslate();
  const load = async () => {
    const { offences } = await graphql<{ offences: Offence[] }>(offencesQuery);
    return offences.map((offence) => ({
      value: offence.id,
      label: [
        offenceName(offence, translate),
        offence.title,
        offence.gravity && translate(`adal.enums.gravity.${offence.gravity}`),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
  };
  return <RemoteChoice {...props} name="offences" load={load} />;
}
