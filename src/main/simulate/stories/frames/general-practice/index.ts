// Episodes in general practice.

import { betweenVisits } from './between-visits.ts';
import { onlineAndByPhone } from './online-and-by-phone.ts';
import { recall } from './recall.ts';
import { safetyNets } from './safety-nets.ts';
import { vaccines } from './vaccines.ts';

export const generalPracticeFrames = [...betweenVisits, ...vaccines, ...onlineAndByPhone, ...recall, ...safetyNets];
