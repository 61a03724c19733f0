import { graphql } from '../providers/graphql';
import { authorityChoicesQuery, type Authority } from '../resources/disclosureAuthorities/operations';
import { RemoteChoice, type RemoteChoiceProps } from './RemoteChoice';

/** A court or authority of the register. */
export function AuthorityField(props: RemoteChoiceProps) {
  const load = async () => {
    const { disclosureAuthorities } = await graphql<{ disclosureAuthorities: { nodes: Authority[] } }>(
      authorityChoicesQuery,
    );
    return disclosureAuthorities.nodes.map(({ id, name }) => ({ value: id, label: name }));
  };
  return <RemoteChoice {...props} name="disclosureAuthorities" load={load} />;
}
