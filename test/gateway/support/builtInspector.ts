import { join } from 'node:path';
import type { GatewayParts } from '../../../server/gateway';
import { Inspector } from '../../../server/gateway/inspection/inspector';
import { projectRoot } from '../../../server/projectRoot';

const MAIN = join(projectRoot, 'dist/server/gateway/inspection/inspectorMain.js');

/** As the gateway starts it: a process cannot be started from a source file. */
export const builtInspector: GatewayParts['inspectorFor'] = (apis, unseen) =>
  new Inspector(apis, unseen, MAIN);
