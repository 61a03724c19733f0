export { allow, refuse, actionsOpenTo, type Decision, type Policy } from './policy';
export { NotNow, Refusal } from './refusal';
export { STEP_UP_LASTS_MS, Viewer, systemViewer, type ViewerClaims, type ViewerKind } from './viewer';
export { createClock, type Clock } from './clock';
export { defineLifecycle, Lifecycle } from './lifecycle';
export { command, CommandContext, type Command, type CommandInput } from './command';
export { event, type Delivery, type DomainEvent, type EventTransport } from './events/event';
export { HttpEvents, InProcessEvents, type EventReceiver } from './events/transports';
export { takeIn } from './events/inbox';
export { createLog, type Log } from './log';
export { plainError } from './plainError';
export { openKeys, type Keys } from './keys';
export { makeFile, replaceFile, syncFolder } from './durableFiles';
export { issueViewer } from './tokens';
export { CALL_HEADER, CallSigner, type SignedCall } from './callSignature';
export type { Tls } from './tls';
export { isDuplicateKey, Store, type StoreDefinition } from './store';
export { Day, Flag, Instant, Json, Long, Money, Recorded, Short, Whole } from './fields';
export * as columns from './columns';
export { RowSeal } from './rowSeal';
export { pageTypeOf, presentPage, type PageRequest, type PageOrder } from './page';
export { rowsById, type RequestContext } from './request';
export { buildSubgraphSchema, type SchemaParts, Tenge, type SubgraphRequest } from './subgraph';
export { DateScalar, TengeScalar } from './scalars';
export {
  auditFile,
  RunningSubgraph,
  type FileMaker,
  type MadeFile,
  type SubgraphDefinition,
  type Subscriptions,
  type Surroundings,
} from './runningSubgraph';
export { Needs } from './needs';
export { parkedEventResolver } from './parkedEvents';
export { answerEvent, createListener, SubgraphServer } from './subgraphServer';
export type { Settings } from './settings';
export type { Worker, WorkerLoop } from './worker';
export { type PassingRows, sweeping } from './sweep';
export { verifyAudit, type AuditVerdict } from './audit/verify';
export { AuditSealer } from './audit/sealer';
export { Executive } from './execute';
export { Outbox, waitingEvents } from './events/outbox';
export type { Renewing } from './keyRenewal/renewing';
export { sealedRows, type SealedRows } from './keyRenewal/sealedRows';
export { renewStagedKey } from './keyRenewal/renewStagedKey';
export { renewVouchingKey } from './keyRenewal/renewVouchingKey';
export { AuditEntry } from './tables';
export { Turns } from './turns';
