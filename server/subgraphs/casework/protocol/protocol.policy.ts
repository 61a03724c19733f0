import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { OralStatementProtocol } from './protocol.entity';
import { type ProtocolAction, protocolLifecycle } from './protocol.lifecycle';

/** A protocol is the taking officer's own until it is a report. */
export const mayReadProtocol: Policy<OralStatementProtocol> = (viewer, protocol) => {
  if (viewer.kind !== 'staff' || !viewer.has('report:register')) return refuse('MISSING_PERMISSION');
  return protocol.takenById === viewer.id ? allow() : refuse('NOT_FOUND');
};

export function protocolsInScope(
  manager: EntityManager,
  viewer: Viewer,
): SelectQueryBuilder<OralStatementProtocol> {
  const query = manager.createQueryBuilder(OralStatementProtocol, 'protocol');
  return viewer.kind === 'staff' && viewer.has('report:register')
    ? query.andWhere('protocol.takenById = :takenById', { takenById: viewer.id })
    : query.andWhere('1 = 0');
}

function step(
  action: ProtocolAction,
  guard: (protocol: OralStatementProtocol) => Decision = allow,
): Policy<OralStatementProtocol> {
  return (viewer, protocol) => {
    const readable = mayReadProtocol(viewer, protocol);
    if (!readable.allowed) return readable;
    if (!protocolLifecycle.can(protocol.state, action)) return refuse('WRONG_STATE');
    return guard(protocol);
  };
}

/** R43: residence or place of work, and an identity document. */
const complete = (protocol: OralStatementProtocol): Decision =>
  (protocol.hasResidence || protocol.hasWorkPlace) && protocol.hasIdDocument
    ? allow()
    : refuse('PROTOCOL_INCOMPLETE');

/** Said before anybody signs: what is incomplete is not read back as if it were whole. */
export const mayReadBack = step('readBack', complete);
export const mayWarn = step('warn');
export const maySignByApplicant = step('signByApplicant');
export const maySignByOfficial = step('signByOfficial', complete);
export const mayAbandon = step('abandon');

export const protocolActions: Record<string, Policy<OralStatementProtocol>> = {
  recordReadBack: mayReadBack,
  recordWarning: mayWarn,
  signProtocolByApplicant: maySignByApplicant,
  signProtocolByOfficial: maySignByOfficial,
  abandonProtocol: mayAbandon,
};
