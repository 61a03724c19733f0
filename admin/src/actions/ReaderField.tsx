import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql';
import { loadViewer } from '../providers/viewer';
import { readersQuery, type Reader } from '../resources/disclosureRequests/operations';
import { RemoteChoice, type RemoteChoiceProps } from './RemoteChoice';

/** Who may be named as reader; never the one who chooses. */
export function ReaderField(props: RemoteChoiceProps) {
  const translate = useTranslate();
  const load = async () => {
    const [{ disclosureReaders }, viewer] = await Promise.all([
      graphql<{ disclosureReaders: Reader[] }>(readersQuery),
      loadViewer(),
    ]);
    return disclosureReaders
      .filter(({ staff }) => staff.id !== viewer.staff?.id)
      .map(({ staff, hasPasskey }) => ({
        value: staff.id,
        label: hasPasskey ? staff.name : `${staff.name} (${translate('adal.disclosure.noPasskey')})`,
      }));
  };
  return <RemoteChoice {...props} name="disclosureReaders" load={load} />;
}
