// For tests: `oidc-provider` configured as NHS login is: private_key_jwt and ID tokens in RS512, vectors of trust asked for as
// `vtr` and answered as `vot` with its trustmark, the NHS number offered whether one wants it or not.

import type { ClientKey } from '../../../config/sign-in/provider.ts';
import { publicPart } from '../../../config/sign-in/secrets.ts';
import { type RealProvider, startProvider } from './real-provider.ts';

export const nhsLoginClientId = 'cairn-test';
export const nhsNumber = '9990000018';

export const startNhsLogin = (ours: { readonly redirectUri: string; readonly key: ClientKey }): Promise<RealProvider> =>
  startProvider(
    '',
    {
      client_id: nhsLoginClientId,
      redirect_uris: [ours.redirectUri],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS512',
      jwks: { keys: [{ ...publicPart(ours.key.jwk), kty: 'RSA', kid: ours.key.kid, use: 'sig' }] },
    },
    'RS512',
    {
      clientAuthMethods: ['private_key_jwt'],
      extraParams: {
        vtr: (_ctx, value) => {
          if (value !== undefined && !Array.isArray(JSON.parse(value))) throw new Error('vtr is no list');
        },
      },
      claims: { openid: ['sub', 'vot', 'vtm', 'identity_proofing_level', 'nhs_number', 'birthdate', 'family_name'] },
      scopes: ['openid', 'profile', 'email'],
    },
  );

/** Somebody with an NHS login: invented, with a number from the range for tests. */
export const patient = (issuer: string, vot: string) => ({
  sub: '49f470a1-cc52-49b7-beba-0f9cec937c46',
  claims: {
    vot,
    vtm: `${issuer}/trustmark/${new URL(issuer).host}`,
    identity_proofing_level: vot.slice(0, 2),
    nhs_number: nhsNumber,
    birthdate: '1968-02-12',
    family_name: 'INVENTEDFAMILY',
  },
});
