// Episodes on hospital wards.

import { communication } from './communication.ts';
import { deterioration } from './deterioration.ts';
import { discharge } from './discharge.ts';
import { drips } from './drips.ts';
import { equipment } from './equipment.ts';
import { falls } from './falls.ts';
import { feedingAndOxygen } from './feeding-and-oxygen.ts';
import { infection } from './infection.ts';
import { medicines } from './medicines.ts';
import { skin } from './skin.ts';

export const wardFrames = [
  ...falls,
  ...skin,
  ...medicines,
  ...deterioration,
  ...drips,
  ...discharge,
  ...infection,
  ...feedingAndOxygen,
  ...communication,
  ...equipment,
];
