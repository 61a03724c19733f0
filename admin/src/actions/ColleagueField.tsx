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

/** A colleague with an open account and never the one who chooses, unless `all` are meant. */
export function ColleagueField({ all, ...props }: RemoteChoiceProps & { all?: boolean }) {
  const load = async () => {
    const [staff, viewer] = await Promise.all([everybody(), loadViewer()]);
    return staff
      .filter(({ id, disabled }) => all || (!disabled && id !== viewer.staff?.id))
      .map(({ id, name, account }) => ({ value: id, label: `${name} (${account})` }));
  };
  return <RemoteChoice {...props} name={all ? 'staff' : 'colleagues'} load={load} />;
}
