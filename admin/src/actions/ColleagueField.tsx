import { graphql } from '../providers/graphql';
import { loadViewer } from '../providers/viewer';
import { colleaguesQuery, type Colleague } from '../resources/staff/operations';
import { RemoteChoice, type RemoteChoiceProps } from './RemoteChoice';

const mostPages = 20;

async function everybody(): Promise<Colleague[]> {
  const found: Colleague[] = [];
  for (let page = 0; page < mostPages; page++) {
    const { staff } = await graphql<{
      staff: { nodes: Colleague[]; pageInfo: { hasNextPage: boolean } };
    }>(colleaguesQuery, { offset: page * 100 });
    found.push(...staff.nodes);
    if (!staff.pageInfo.hasNextPage) break;
  }
  return found;
}

/** A colleague with an open account; never the one who chooses. */
export function ColleagueField(props: RemoteChoiceProps) {
  const load = async () => {
    const [staff, viewer] = await Promise.all([everybody(), loadViewer()]);
    return staff
      .filter(({ id, disabled }) => !disabled && id !== viewer.staff?.id)
      .map(({ id, name, account }) => ({ value: id, label: `${name} (${account})` }));
  };
  return <RemoteChoice {...props} name="colleagues" load={load} />;
}
