// For tests: `oidc-provider` configured as NHS CIS2 Authentication is: its issuer's path, private_key_jwt with the keys that
// the client publishes, levels as `acr`, the chosen role in the ID token, what somebody does at which organisation in userinfo.

import { type RealProvider, startProvider } from './real-provider.ts';

export const cis2ClientId = '999999999999.apps.national';

export const startCis2 = (ours: { readonly redirectUri: string; readonly jwksUri: string }): Promise<RealProvider> =>
  startProvider(
    '/openam/oauth2/realms/root/realms/NHSIdentity/realms/Healthcare',
    {
      client_id: cis2ClientId,
      redirect_uris: [ours.redirectUri],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS512',
      jwks_uri: ours.jwksUri,
    },
    'RS256',
    {
      acrValues: ['AAL2_OR_AAL3_ANY', 'AAL3_ANY', 'AAL2_ANY', 'AAL1_USERPASS'],
      clientAuthMethods: ['private_key_jwt'],
      claims: {
        openid: ['sub', 'authentication_assurance_level', 'id_assurance_level', 'selected_roleid', 'uid'],
        profile: ['name', 'family_name', 'given_name', 'uid'],
        nationalrbacaccess: ['nhsid_nrbac_roles'],
        associatedorgs: ['nhsid_user_orgs'],
        selectedrole: ['selected_roleid'],
        acr: null,
        amr: null,
        auth_time: null,
      },
      scopes: ['openid', 'profile', 'nationalrbacaccess', 'associatedorgs', 'selectedrole'],
    },
  );

/** A nurse who also looks after Cairn at a practice: invented. */
export const nurseAndLead = {
  sub: '555254242105',
  acr: 'AAL2_OR_AAL3_ANY',
  claims: {
    uid: '555254242105',
    name: 'Sister Invented Example',
    authentication_assurance_level: '3',
    id_assurance_level: '3',
    selected_roleid: '555254242106',
    nhsid_nrbac_roles: [
      {
        person_orgid: '555254242100',
        person_roleid: '555254242106',
        org_code: 'RX1',
        role_name: '"Clinical":"Clinical Provision":"Nurse Access Role"',
        role_code: 'S8000:G8000:R8001',
        activities: ['Receive Self Claimed LR Alerts'],
        activity_codes: ['B0016'],
      },
      {
        person_orgid: '555254242101',
        person_roleid: '555254242107',
        org_code: 'A81001',
        role_name: '"Admin and Clerical":"Management - A and C":"Practice Manager"',
        role_code: 'S0010:G0020:R8008',
      },
    ],
    nhsid_user_orgs: [
      { org_code: 'RX1', org_name: 'NORTHMOOR HOSPITALS' },
      { org_code: 'A81001', org_name: 'THE DENSHAM SURGERY' },
    ],
  },
} as const;
