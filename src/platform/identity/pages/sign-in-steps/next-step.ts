// What still stands between a right password (or a passkey) and being signed in, in this order.

import type { Standing } from '../../accounts/accounts.ts';
import type { Progress } from '../../provider/sign-ins.ts';
import { type Held, hasSecondFactor } from '../../second-factor/factors.ts';
import { needsSecondFactor } from '../../second-factor/needs.ts';

export type Step = 'second-step' | 'new-password' | 'set-up' | 'recovery-codes';

/** `null`: nothing, they are in. */
export const nextStep = (
  { isSure, by }: Progress,
  { mustChangePassword, assignments }: Pick<Standing, 'mustChangePassword' | 'assignments'>,
  held: Held,
  isDemo: boolean,
): Step | null => {
  if (hasSecondFactor(held) && !isSure) return 'second-step';
  if (mustChangePassword && by === 'password') return 'new-password';
  if (!hasSecondFactor(held)) return needsSecondFactor(assignments, isDemo) ? 'set-up' : null;
  // Whoever has lost their telephone and has none of these is helped by an administrator only.
  return held.recoveryCodesLeft === 0 ? 'recovery-codes' : null;
};
