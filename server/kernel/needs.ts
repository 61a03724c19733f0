import { Directive, UseMiddleware } from 'type-graphql';
import type { Permission } from '../contracts/roles';
import { Refusal } from './refusal';
import type { RequestContext } from './request';

/**
 * A field for holders of a permission. Says so in the schema (`@requiresScopes`), by which the gateway refuses
 * before any subgraph is asked, and refuses MISSING_PERMISSION here again.
 */
export function Needs(permission: Permission) {
  return (target: object, name: string): void => {
    Directive(`@requiresScopes(scopes: [["${permission}"]])`)(target, name);
    UseMiddleware(({ context }, next) => {
      if (!(context as RequestContext).viewer.has(permission)) throw new Refusal('MISSING_PERMISSION');
      return next();
    })(target, name);
  };
}
