// Stories of the simulator as examples: what its frames tell, in the words of staff, patients and relatives, with the codes of the frame.

import { harms } from '../../src/main/simulate/stories/endings.ts';
import { createEpisode } from '../../src/main/simulate/stories/episode.ts';
import { type Frame, typeOf } from '../../src/main/simulate/stories/frame.ts';
import { frames } from '../../src/main/simulate/stories/frames/index.ts';
import { settings } from '../../src/main/simulate/stories/places.ts';
import { randomFrom } from '../../src/main/simulate/stories/random.ts';
import { canTell, tell } from '../../src/main/simulate/stories/tell.ts';
import { themeOf } from '../../src/main/simulate/stories/themes/index.ts';
import type { Answers, Example } from './example.ts';

const tellingsEach = 1;
const physicalCodes = { none: '5', low: '4', moderate: '3', severe: '2', fatal: '1' } as const;
/** Simulated stories are many and much alike. */
const weight = 0.2;

export const simulatedExamples = (seed: number): readonly Example[] => {
  const random = randomFrom(seed, 77);
  return frames.flatMap((frame) => {
    const endings = frame.endings ?? themeOf(frame.theme).endings;
    const canHarm = typeOf(frame) === 'incident' || typeOf(frame) === 'outcome';
    const ends = canHarm ? harms.filter((harm) => endings[harm] !== undefined) : [null];
    return ends.flatMap((harm) =>
      (['staff', 'patient', 'relative'] as const).flatMap((teller) =>
        Array.from({ length: tellingsEach * (canHarm ? 1 : 4) }).flatMap((): readonly Example[] => {
          const episode = createEpisode({ frame, harm }, '2026-05-01', random);
          if (!canTell(episode, teller)) return [];
          return [
            {
              text: tell(episode, teller, random),
              answers: answersOf(frame, harm),
              setting: `simulated ${frame.setting}`,
              style: `simulated ${teller}`,
              weight,
              origin: frame.id,
            },
          ];
        }),
      ),
    );
  });
};

/** A frame that is about nobody's medicine or machine may still name one: then nothing is claimed. */
const none = '10';

const answersOf = (frame: Frame, harm: keyof typeof physicalCodes | null): Answers => {
  const type = typeOf(frame);
  const { Process, InvolvedAgents, SafetyChallenges } = frame.codes ?? {};
  const area = settings[frame.setting].codes.ServiceArea;
  return {
    event_type: [type],
    ...(Array.isArray(area) ? { service_area: area } : {}),
    ...(typeof Process === 'string' ? { process: [Process] } : {}),
    ...(Array.isArray(InvolvedAgents) && InvolvedAgents[0] !== none ? { agents: InvolvedAgents } : {}),
    ...(Array.isArray(SafetyChallenges) ? { safety_challenges: SafetyChallenges } : {}),
    ...(harm === null ? {} : { physical_harm: [physicalCodes[harm]] }),
    ...urgentOf(frame, harm),
  };
};

/** A frame says how it ended, and not whether somebody is in danger: where that may be, nothing is claimed. */
const mayBeUrgent = /self-harm|aggression|outbreak|risk|outcome|safeguard|deterioration|birth/;

const urgentOf = (frame: Frame, harm: keyof typeof physicalCodes | null): Answers => {
  if (harm === 'severe' || harm === 'fatal') return typeOf(frame) === 'outcome' ? {} : { urgent: ['yes'] };
  return mayBeUrgent.test(frame.theme) ? {} : { urgent: [] };
};
