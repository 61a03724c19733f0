import type { Callers } from './callers/caller';
import { CollectRoute } from './collect/route';
import { contracts, contractNames } from './graph/contracts';
import type { Endpoints } from './graph/endpoints';
import { answerHtml, statusOf, textOf } from './http/answer';
import { FilesRoute } from './http/filesRoute';
import { GraphqlRoute } from './http/graphqlRoute';
import { answerHealth, createReadiness } from './http/healthRoute';
import { createPanelRoute } from './http/panelRoute';
import type { Handler, Routes } from './http/router';
import { Refusal } from '../kernel';
import type { Guard } from './limits/guard';
import type { Rates } from './limits/rates';
import type { Memory } from './memory';
import type { GatewayParts } from './parts';
import { errorPage } from './realm/pages';
import type { Realm } from './realm/realm';
import type { SignInAudit } from './signIn/audit';
import { SignInCallback } from './signIn/callback';
import type { OpenId } from './signIn/openId';
import { SessionRoutes } from './signIn/session';
import { SignInStart } from './signIn/start';
import type { Tracer } from './tracing/trace';
import type { SubgraphTransport } from './transports/transport';
import { DocumentRoutes } from './trusted/route';
import type { TrustedDocuments } from './trusted/trustedDocuments';

export interface RouteParts extends Omit<GatewayParts, 'transports'> {
  transports: ReadonlyMap<string, SubgraphTransport>;
  endpoints: Endpoints;
  memory: Memory;
  audit: SignInAudit;
  realm: Realm | undefined;
  openId: OpenId;
  callers: Callers;
  guard: Guard;
  rates: Rates;
  trusted: TrustedDocuments | undefined;
  tracer: Tracer | undefined;
  isStopping: () => boolean;
}

/** Every address the gateway answers at, but the panel's. */
export function gatewayRoutes(parts: RouteParts): Routes {
  return { ...graphRoutes(parts), ...documentRoutes(parts), ...signInRoutes(parts), ...publicRoutes(parts) };
}

/** Whatever is no address of ours is the panel's. */
export function gatewayFallback({ config, rates }: RouteParts): Handler {
  return ofAnybody(rates, createPanelRoute(config.panelDir));
}

/** Paths at which the graph is served. */
export const graphPaths: ReadonlySet<string> = new Set(contractNames.map((name) => contracts[name].path));

function graphRoutes(parts: RouteParts): Routes {
  const { config, endpoints, callers, keys, transports } = parts;
  const files = new FilesRoute(transports, callers, keys);
  const graphs = contractNames.map((name): [string, Handler] => {
    const route = new GraphqlRoute(name, endpoints[name], callers, keys, parts, config);
    return [`* ${contracts[name].path}`, (exchange) => route.answer(exchange)];
  });
  return { ...Object.fromEntries(graphs), 'GET /files/*': (exchange) => files.answer(exchange) };
}

function documentRoutes({ callers, memory, store, endpoints, trusted }: RouteParts): Routes {
  const { executive } = memory;
  const documents = new DocumentRoutes({ callers, executive, store, endpoint: endpoints.partner, trusted });
  return {
    'GET /partner/documents': (exchange) => documents.own(exchange),
    'POST /partner/documents': (exchange) => documents.propose(exchange),
    'GET /documents': (exchange) => documents.all(exchange),
    'POST /documents/accept': (exchange) => documents.accept(exchange),
    'POST /documents/withdraw': (exchange) => documents.withdraw(exchange),
  };
}

function signInRoutes(parts: RouteParts): Routes {
  const { config, keys, memory, audit, openId, callers, realm, clock, rates } = parts;
  const { sessions, accounts } = memory;
  const start = new SignInStart(openId, sessions, keys, config.publicUrl);
  const callback = new SignInCallback(openId, sessions, audit, accounts, keys);
  const session = new SessionRoutes(sessions, callers, audit, openId, config.demo, clock, realm?.provider);
  return {
    'GET /auth/login': asPage(ofStrangers(rates, (exchange) => start.login(exchange))),
    'GET /auth/step-up': asPage(ofStrangers(rates, (exchange) => start.stepUp(exchange))),
    'GET /auth/callback': asPage(ofStrangers(rates, (exchange) => callback.answer(exchange))),
    'GET /auth/session': (exchange) => session.show(exchange),
    'POST /auth/logout': ofAnybody(rates, (exchange) => session.logout(exchange)),
    ...(realm && { '* /oidc/*': ofAnybody(rates, realm.route) }),
  };
}

function publicRoutes(parts: RouteParts): Routes {
  const { config, endpoints, memory, keys, store, transports, rates, isStopping } = parts;
  const isInspecting = () => endpoints.staff.isInspecting;
  const collect = new CollectRoute(endpoints.staff, memory.attempts, keys);
  return {
    'GET /collect': asPage(ofStrangers(rates, (exchange) => collect.show(exchange))),
    'POST /collect': asPage(ofStrangers(rates, (exchange) => collect.collect(exchange))),
    'GET /healthz': answerHealth,
    'GET /readyz': createReadiness({
      store,
      transports,
      isInspecting,
      isStopping,
      token: config.metricsToken,
    }),
  };
}

/** No account stands behind the request: it counts on its address. */
function ofStrangers(rates: Rates, handler: Handler): Handler {
  return async (exchange) => {
    await rates.noteStranger(exchange.address);
    await handler(exchange);
  };
}

/** Whether an account stands behind the request makes no difference, or shows later: it counts on its address. */
function ofAnybody(rates: Rates, handler: Handler): Handler {
  return async (exchange) => {
    await rates.notePage(exchange.address);
    await handler(exchange);
  };
}

/** People are at the other end: a refusal is shown as a page. */
function asPage(handler: Handler): Handler {
  return async (exchange) => {
    try {
      await handler(exchange);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { response, language } = exchange;
      answerHtml(response, statusOf(error.code), errorPage(language, textOf(error, language)));
    }
  };
}
