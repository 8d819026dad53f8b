// All themes by name.

import { access } from './access.ts';
import { aggression } from './aggression.ts';
import { birth } from './birth.ts';
import { caught } from './caught.ts';
import { communication } from './communication.ts';
import { delay } from './delay.ts';
import { deterioration } from './deterioration.ts';
import { diagnosis } from './diagnosis.ts';
import { digital } from './digital.ts';
import { discharge } from './discharge.ts';
import { dispensing } from './dispensing.ts';
import { equipment } from './equipment.ts';
import { falls } from './falls.ts';
import { goodCare } from './good-care.ts';
import { infection } from './infection.ts';
import { missedDose } from './missed-dose.ts';
import { mixUp } from './mix-up.ts';
import { nutrition } from './nutrition.ts';
import { outcome } from './outcome.ts';
import { procedure } from './procedure.ts';
import { records } from './records.ts';
import { referral } from './referral.ts';
import { results } from './results.ts';
import { risk } from './risk.ts';
import { selfHarm } from './self-harm.ts';
import { skin } from './skin.ts';
import { staffing } from './staffing.ts';
import type { Theme } from './theme.ts';
import { wrongMedicine } from './wrong-medicine.ts';

const themes = {
  access,
  aggression,
  birth,
  caught,
  communication,
  delay,
  deterioration,
  diagnosis,
  digital,
  discharge,
  dispensing,
  equipment,
  falls,
  'good-care': goodCare,
  infection,
  'missed-dose': missedDose,
  'mix-up': mixUp,
  nutrition,
  outcome,
  procedure,
  records,
  referral,
  results,
  risk,
  'self-harm': selfHarm,
  skin,
  staffing,
  'wrong-medicine': wrongMedicine,
} satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

export const themeOf = (name: ThemeName): Theme => themes[name];
