// All frames that are drawn by chance. Their order is part of the draw: another order invents other records from the same seed.

import type { Frame } from '../frame.ts';
import { ambulanceFrames } from './ambulance.ts';
import { careHomeFrames } from './care-home.ts';
import { dentalPrescribingFrames } from './dental-prescribing.ts';
import { dentistryFrames } from './dentistry.ts';
import { districtNursingFrames } from './district-nursing.ts';
import { emergencyFrames } from './emergency.ts';
import { generalPracticeFrames } from './general-practice/index.ts';
import { goodCareFrames } from './good-care.ts';
import { maternityFrames } from './maternity.ts';
import { mentalHealthFrames } from './mental-health.ts';
import { nhs111Frames } from './nhs-111.ts';
import { optometryFrames } from './optometry.ts';
import { outcomeFrames } from './outcomes.ts';
import { pharmacyFrames } from './pharmacy.ts';
import { prisonFrames } from './prison.ts';
import { riskFrames } from './risks.ts';
import { theatreFrames } from './theatre.ts';
import { wardFrames } from './ward/index.ts';

export const frames: readonly Frame[] = [
  ...wardFrames,
  ...emergencyFrames,
  ...maternityFrames,
  ...theatreFrames,
  ...mentalHealthFrames,
  ...ambulanceFrames,
  ...careHomeFrames,
  ...generalPracticeFrames,
  ...pharmacyFrames,
  ...dentistryFrames,
  ...optometryFrames,
  ...dentalPrescribingFrames,
  ...districtNursingFrames,
  ...prisonFrames,
  ...nhs111Frames,
  ...goodCareFrames,
  ...riskFrames,
  ...outcomeFrames,
];
