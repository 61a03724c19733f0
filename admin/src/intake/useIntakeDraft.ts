import { useMemo } from 'react';
import { useViewer } from '../providers/viewer';
import { useDraft } from './draft';
import { emptyIdentity, type IdentityDraft } from './identity';
import { emptyStatement, type StatementDraft } from './statement';

/** What one intake form holds: who tells, and what is told. */
export interface IntakeDraft {
  identity: IdentityDraft;
  statement: StatementDraft;
}

/** The draft of an intake form; a new one begins with the department of whoever takes it down. */
export function useIntakeDraft(name: string) {
  const departmentCode = useViewer()?.staff?.department?.code ?? '';
  const empty = useMemo<IntakeDraft>(
    () => ({ identity: emptyIdentity, statement: { ...emptyStatement, departmentCode } }),
    [departmentCode],
  );
  const [draft, change] = useDraft(name, empty);
  const { identity, statement } = draft;
  return {
    draft,
    changeIdentity: (part: Partial<IdentityDraft>) => change({ identity: { ...identity, ...part } }),
    changeStatement: (part: Partial<StatementDraft>) => change({ statement: { ...statement, ...part } }),
  };
}
