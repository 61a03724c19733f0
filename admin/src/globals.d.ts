/** Root public key (JWK) that certifies the vault's sealing keys; pinned when the panel is built. */
declare const __ADAL_SEALING_ROOT__: JsonWebKey | null;
