// What the file of sign-in providers may say. Each description is the sentence that an operator reads when it is wrong.

import { type Static, Type } from 'typebox';
import { assertionAlgorithms } from './provider.ts';

const closed = { additionalProperties: false };
const text = (description: string) => Type.String({ minLength: 1, maxLength: 500, description });
const texts = (description: string) => Type.Array(text(description), { description });
const oneOf = <const Word extends string>(words: readonly Word[], description: string) =>
  Type.Unsafe<Word>(Type.Enum([...words], { description: `${description}: ${words.join(' or ')}` }));

const secret = (description: string) =>
  Type.Object(
    {
      file: Type.Optional(text('should be the path of a file, absolute or beside this one')),
      env: Type.Optional(text('should be the name of an environment variable')),
    },
    { ...closed, description: `${description}: {"file": "path"} or {"env": "NAME"}, never the secret itself` },
  );

const auth = Type.Object(
  {
    method: oneOf(
      ['private_key_jwt', 'client_secret_basic', 'client_secret_post'],
      'should say how Cairn proves itself to the provider',
    ),
    algorithm: Type.Optional(oneOf(assertionAlgorithms, 'should be how the assertion is signed')),
    audience: Type.Optional(oneOf(['token_endpoint', 'issuer'], 'should be whom the assertion names as its reader')),
    keys: Type.Optional(
      Type.Array(secret('should be a private key, PEM or JWK'), {
        minItems: 1,
        description: 'should list at least one private key; the first one signs',
      }),
    ),
    secret: Type.Optional(secret('should be the client secret')),
  },
  { ...closed, description: 'should be an object with a method' },
);

const rule = Type.Object(
  {
    field: text('should be the name of a field or claim'),
    is: Type.Optional(text('should be the whole value to look for')),
    last_part: Type.Optional(text('should be the last part, after a colon, to look for')),
    role: text('should be a role of Cairn'),
    organisation: Type.Optional(text('should be the ODS code where the role is held')),
  },
  { ...closed, description: 'should be an object with a field, "is" or "last_part", and a role' },
);

const roles = Type.Object(
  {
    each: Type.Optional(text('should be the claim that lists what somebody holds')),
    chosen: Type.Optional(
      Type.Object(
        {
          claim: text('should be the claim that says what was chosen'),
          field: text('should be the field it speaks of'),
        },
        { ...closed, description: 'should name a claim and a field' },
      ),
    ),
    organisation: Type.Optional(text('should be the field that holds the ODS code')),
    table: Type.Array(rule, { minItems: 1, description: 'should list at least one rule' }),
  },
  { ...closed, description: 'should be an object with a table' },
);

const provider = Type.Object(
  {
    id: Type.String({
      pattern: '^[a-z][a-z0-9-]{1,19}$',
      description: 'should be a short name in small letters, for example cis2',
    }),
    label: Type.String({ minLength: 1, maxLength: 60, description: 'should be the words on the button' }),
    issuer: text('should be the https address of the provider, as its discovery document says it'),
    client_id: text('should be the client id that the provider gave you'),
    auth,
    scopes: Type.Optional(texts('should list the scopes to ask for')),
    acr_values: Type.Optional(texts('should list the levels of sign-in to ask for')),
    vtr: Type.Optional(texts('should list vectors of trust, for example P9.Cp.Cd')),
    prompt: Type.Optional(oneOf(['login', 'select_account'], 'should be')),
    require: Type.Optional(
      Type.Record(Type.String(), texts('should list the values that are enough'), {
        description: 'should give, for a claim, the values that are enough',
      }),
    ),
    hosts: Type.Optional(texts('should list other hosts of this provider, for example graph.microsoft.com')),
    for: Type.Optional(oneOf(['staff', 'public'], 'should be')),
    makes_accounts: Type.Optional(Type.Boolean({ description: 'should be true or false' })),
    roles: Type.Optional(roles),
  },
  { ...closed, description: 'should be an object' },
);

export const signInFile = Type.Object(
  {
    built_in: Type.Optional(Type.Boolean({ description: 'should be true or false' })),
    providers: Type.Array(provider, { minItems: 1, description: 'should list at least one provider' }),
  },
  { ...closed, description: 'should be an object with providers' },
);

export type SecretSetting = Static<ReturnType<typeof secret>>;
export type ProviderSetting = Static<typeof provider>;
export type SignInSetting = Static<typeof signInFile>;
