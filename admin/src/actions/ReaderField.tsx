import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql';
import { loadViewer } from '../providers/viewer';
import { readersQuery, type Reader } from '../resources/disclosureRequests/operations';
import { RemoteChoice, type RemoteChoiceProps } from './RemoteChoice';

const mostPages = 20;

async function everyReader(): Promise<Reader[]> {
  const found: Reader[] = [];
  for (let page = 0; page < mostPages; page++) {
    const { disclosureReaders } = await graphql<{
      disclosureReaders: { nodes: Reader[]; pageInfo: { hasNextPage: boolean } };
    }>(readersQuery, { offset: page * 100 });
    found.push(...disclosureReaders.nodes);
    if (!disclosureReaders.pageInfo.hasNextPage) break;
  }
  return found;
}

/** Who may be named as reader; never the one who chooses. */
export function ReaderField(props: RemoteChoiceProps) {
  const translate = useTranslate();
  const load = async () => {
    const [readers, viewer] = await Promise.all([everyReader(), loadViewer()]);
    return readers
      .filter(({ staff }) => staff.id !== viewer.staff?.id)
      .map(({ staff, hasPasskey }) => ({
        value: staff.id,
        label: hasPasskey ? staff.name : `${staff.name} (${translate('adal.disclosure.noPasskey')})`,
      }));
  };
  return <RemoteChoice {...props} name="disclosureReaders" load={load} />;
}
