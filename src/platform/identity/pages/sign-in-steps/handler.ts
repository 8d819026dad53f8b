// After the password: a code or a passkey, a new password where somebody else has set it, and a second factor for whoever must
// have one. Nobody is signed in before the last of it.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { FieldError } from '../../../errors.ts';
import { addressOf } from '../../../http/address.ts';
import { type Answer, type Page, type Route, route } from '../../../module.ts';
import type { Accounts, Standing } from '../../accounts/accounts.ts';
import { maxPasswordCharacters } from '../../accounts/password-rules.ts';
import { passwordPath } from '../../provider/provider.ts';
import type { Progress, SignIns } from '../../provider/sign-ins.ts';
import { type Factors, firstPasskeyName, type Held } from '../../second-factor/factors.ts';
import { shownOffer } from '../parts/shown.ts';
import { problemPage } from '../sign-in/problem.ts';
import { nextStep, type Step } from './next-step.ts';

export type StepsDeps = {
  readonly accounts: Accounts;
  readonly factors: Factors;
  readonly signIns: SignIns;
  readonly isDemo: boolean;
};

const signInParam = Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' });
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const body = Type.Object(
  {
    code: text(60),
    password: text(4 * maxPasswordCharacters),
    offer: text(8_000),
    codes: text(8_000),
    passkey: text(20_000),
    question: text(8_000),
  },
  { additionalProperties: false },
);
type Form = Static<typeof body>;

/** What a step is given: whose sign-in it is, and how far it has come. */
type Under = {
  readonly progress: Progress;
  readonly standing: Standing;
  readonly held: Held;
  readonly signIn: string;
  readonly address: string;
};
/** The sign-in as far as it has come now, or the page again. */
type Taken = { readonly progress: Progress } | { readonly problem: FieldError; readonly status?: number };

const wrongCode: FieldError = {
  field: 'code',
  message: 'This code is not right. Wait for the next one in the app, then type that.',
};
const tooMany: Taken = {
  problem: { field: 'code', message: 'There were too many tries. Wait 15 minutes, then try again.' },
  status: 429,
};
const passkeyFailed: Taken = {
  problem: { field: 'code', message: 'The passkey did not work. Try again, or use another way.' },
};

const titles: Readonly<Record<Step, string>> = {
  'second-step': 'Show that it is you',
  'new-password': 'Choose a new password',
  'set-up': 'Set up your second step',
  'recovery-codes': 'Keep these recovery codes',
};

export const signInStepRoutes = ({ accounts, factors, signIns, isDemo }: StepsDeps): readonly Route[] => {
  const { passkeys } = factors;

  const shown: Readonly<Record<Step, (under: Under, form: Form) => Promise<Readonly<Record<string, unknown>>>>> = {
    'second-step': async ({ standing, held, signIn }) => ({
      hasApp: held.app !== null,
      hasCodes: held.recoveryCodesLeft > 0,
      passkey:
        passkeys.isPossible && held.passkeys.length > 0
          ? await passkeys.ask(`sign-in/${signIn}`, standing.account.accountId)
          : null,
    }),
    'new-password': async ({ standing }) => ({ username: standing.account.username }),
    'set-up': async ({ standing, signIn }, form) => ({
      offer: shownOffer(factors.offerApp(standing.account, form.offer)),
      passkey: passkeys.isPossible ? await passkeys.offer(standing.account, `sign-in/${signIn}`) : null,
    }),
    'recovery-codes': async ({ standing }) => factors.offerCodes(standing.account.accountId),
  };

  const taken: Readonly<Record<Step, (under: Under, form: Form) => Promise<Taken>>> = {
    'second-step': async ({ progress, standing: { account }, signIn, address }, form) => {
      if (form.passkey !== undefined) {
        const proven = await passkeys.prove(form.passkey, form.question, `sign-in/${signIn}`);
        return proven === account.accountId ? { progress: { ...progress, isSure: true } } : passkeyFailed;
      }
      const proven = await factors.proveCode(account, form.code ?? '', address);
      if (!proven.ok) return tooMany;
      return proven.value ? { progress: { ...progress, isSure: true } } : { problem: wrongCode };
    },
    'new-password': async ({ progress, standing: { account } }, form) => {
      const { proofVersion } = progress;
      const changed = await accounts.changePassword(account, form.password ?? '', proofVersion);
      if (changed.ok) return { progress: { ...progress, proofVersion: proofVersion + 1 } };
      const [fault] = changed.failure.fields;
      return { problem: fault ?? { field: 'password', message: changed.failure.message } };
    },
    'set-up': async ({ progress, standing: { account }, signIn }, form) => {
      if (form.passkey !== undefined) {
        const passkey = await passkeys.accept(form.passkey, form.question, `sign-in/${signIn}`);
        const saved = passkey && (await factors.savePasskey(account, passkey, firstPasskeyName));
        return saved?.ok ? { progress: { ...progress, isSure: true } } : passkeyFailed;
      }
      const app = factors.appOf(account.accountId, form.offer, form.code ?? '');
      if (!app) return { problem: wrongCode };
      await factors.saveApp(account, app);
      return { progress: { ...progress, isSure: true } };
    },
    'recovery-codes': async ({ progress, standing: { account } }, form) => {
      const hashes = factors.codesOf(account.accountId, form.codes);
      if (hashes) await factors.saveCodes(account, hashes);
      // Otherwise they were open for too long: the step is still there, with codes that can be kept.
      return { progress };
    },
  };

  const underWay = async (
    request: FastifyRequest<{ Params: { signIn: string } }>,
    reply: FastifyReply,
  ): Promise<Under | null> => {
    const { signIn } = request.params;
    const progress = (await signIns.read(request, reply, signIn))?.progress;
    const standing = progress ? await accounts.standing(progress.accountId) : null;
    // A password that was changed or taken away meanwhile has proven nothing.
    if (!progress || standing?.proofVersion !== progress.proofVersion) return null;
    return { progress, standing, held: await factors.held(progress.accountId), signIn, address: addressOf(request) };
  };

  const stepOf = ({ progress, standing, held }: Under): Step | null => nextStep(progress, standing, held, isDemo);

  const page = async (step: Step, under: Under, form: Form, taking?: Taken): Promise<Page> => ({
    kind: 'page',
    view: `platform/identity/pages/sign-in-steps/${step}.njk`,
    title: titles[step],
    data: await shown[step](under, form),
    ...(taking && 'problem' in taking
      ? { errors: [taking.problem], ...(taking.status === undefined ? {} : { status: taking.status }) }
      : {}),
  });

  /** On to the next step, or in. */
  const go = async (request: FastifyRequest, reply: FastifyReply, under: Under): Promise<Answer> => {
    const step = stepOf(under);
    if (step === null) return { kind: 'see-other', to: await signIns.finish(request, reply, under.progress) };
    await signIns.keep(request, reply, under.progress);
    return { kind: 'see-other', to: `${passwordPath}/${under.signIn}/${step}` };
  };

  const steps = Object.keys(titles) as readonly Step[];
  return steps.flatMap((step) => {
    const path = `${passwordPath}/:signIn/${step}`;
    const params = Type.Object({ signIn: signInParam });
    return [
      route({
        method: 'GET',
        path,
        permission: 'public',
        schema: { params },
        handle: async (request, _visit, reply) => {
          const under = await underWay(request, reply);
          if (!under) return problemPage('not-finished');
          return stepOf(under) === step ? page(step, under, {}) : go(request, reply, under);
        },
      }),
      route({
        method: 'POST',
        path,
        permission: 'public',
        limitPerMinute: 60,
        schema: { params, body },
        handle: async (request, _visit, reply) => {
          const under = await underWay(request, reply);
          if (!under) return problemPage('not-finished');
          // A step that is not due is not taken: nobody changes anything by posting out of turn.
          if (stepOf(under) !== step) return go(request, reply, under);
          const taking = await taken[step](under, request.body);
          if ('problem' in taking) return page(step, under, request.body, taking);
          await signIns.keep(request, reply, taking.progress);
          const further = await underWay(request, reply);
          return further ? go(request, reply, { ...further, progress: taking.progress }) : problemPage('not-finished');
        },
      }),
    ];
  });
};
