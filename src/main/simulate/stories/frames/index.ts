// All frames together.

import type { Frame } from '../frame.ts';
import { ambulanceFrames } from './ambulance.ts';
import { careHomeFrames } from './care-home.ts';
import { clusterFrames } from './clusters.ts';
import { communityFrames } from './community.ts';
import { dentalAndEyeFrames } from './dental-and-eyes.ts';
import { emergencyFrames } from './emergency.ts';
import { generalPracticeFrames } from './general-practice.ts';
import { maternityFrames } from './maternity.ts';
import { mentalHealthFrames } from './mental-health.ts';
import { pharmacyFrames } from './pharmacy.ts';
import { prisonAnd111Frames } from './prison-and-111.ts';
import { theatreFrames } from './theatre.ts';
import { wardFrames } from './ward.ts';
import { wardMoreFrames } from './ward-more.ts';

export const frames: readonly Frame[] = [
  ...wardFrames,
  ...wardMoreFrames,
  ...emergencyFrames,
  ...maternityFrames,
  ...theatreFrames,
  ...mentalHealthFrames,
  ...ambulanceFrames,
  ...careHomeFrames,
  ...generalPracticeFrames,
  ...pharmacyFrames,
  ...dentalAndEyeFrames,
  ...communityFrames,
  ...prisonAnd111Frames,
  ...clusterFrames,
];
