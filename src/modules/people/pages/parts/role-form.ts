// The form that gives a role, wherever one is given: which role, where, why, until when.

import { Type } from 'typebox';
import { type Role, roleOf, roles } from '../../../../platform/access/roles.ts';
import { type Account, unplaced } from '../../../../platform/actor.ts';
import { type FieldError, failure } from '../../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../../platform/result.ts';
import type { Organisation } from '../../../directory/index.ts';
import type { PeopleDeps } from '../../deps.ts';
import { meantPlace } from './place-choice.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

export const roleFields = {
  role: text(60),
  organisation: text(20),
  words: text(200),
  reason: text(500),
  endsOn: text(10),
};

export type RoleTyped = {
  readonly role?: string;
  readonly organisation?: string;
  readonly words?: string;
  readonly reason?: string;
  readonly endsOn?: string;
};

export type RoleGiven = {
  readonly role: Role;
  readonly organisationCode: string;
  readonly reason: string;
  readonly endsOn?: string;
};

const givable = ({ role: giver }: Account): readonly Role[] =>
  roles.filter((role) => {
    const givers: readonly Role[] = roleOf(role).givenBy;
    return givers.includes(giver);
  });

export const roleChoices = (actor: Account, chosen = '') =>
  givable(actor).map((role) => ({
    value: role,
    text: roleOf(role).name,
    hint: { text: roleOf(role).about },
    checked: role === chosen,
  }));

/** A role for an area is given at an area; the place that is not known belongs to the triage team alone. */
const placeFault = (role: Role, place: Organisation | null): string | null => {
  if (!place) return 'Choose the organisation.';
  if (role === 'triage') return null;
  if (place.code === unplaced) return 'Choose the organisation.';
  const isArea = ['icb', 'health-board', 'region', 'pcn'].includes(place.kind);
  return roleOf(role).span === 'area' && !isArea
    ? 'For this role choose an integrated care board, a region or a primary care network.'
    : null;
};

export const readRole = async (
  { directory }: Pick<PeopleDeps, 'directory'>,
  actor: Account,
  typed: RoleTyped,
): Promise<Result<RoleGiven>> => {
  const role = givable(actor).find((one) => one === typed.role);
  const code = role === 'triage' ? unplaced : meantPlace(actor, typed.organisation ?? '');
  const fault = placeFault(role ?? 'recorder', await directory.get(code));
  const reason = typed.reason?.trim() ?? '';
  const endsOn = typed.endsOn?.trim() ?? '';
  const faults: FieldError[] = [
    ...(role ? [] : [{ field: 'role', message: 'Choose a role.' }]),
    ...(fault ? [{ field: 'organisation', message: fault }] : []),
    ...(reason === '' ? [{ field: 'reason', message: 'Say why they need this role.' }] : []),
  ];
  if (!role || faults.length > 0) return fail(failure('invalid-answers', faults));
  return ok({ role, organisationCode: code, reason, ...(endsOn !== '' && { endsOn }) });
};
