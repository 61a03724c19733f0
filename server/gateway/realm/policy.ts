import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { SECOND_FACTOR_ACR } from '../config';

/** Whether a request asks for the second factor. */
export function asksSecondFactor(params: Record<string, unknown>): boolean {
  const { acr_values: asked } = params;
  return typeof asked === 'string' && asked.split(' ').includes(SECOND_FACTOR_ACR);
}

/** Sign-in as the standard has it, without consent pages, and with the second factor where it is asked for. */
export function signInPolicy() {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new Check('second_factor', 'a second factor is required', ({ oidc }: KoaContextWithOIDC) =>
        asksSecondFactor(oidc.params ?? {}) && oidc.acr !== SECOND_FACTOR_ACR
          ? Check.REQUEST_PROMPT
          : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}
