// How long telling takes a person on a middling phone: what the machine takes is measured in a browser with its processor
// slowed four times on a 3G line; what the person takes is reckoned from measured human speeds and the words that really stand
// on each page. Beside it: what the LFPSE v5 questions would ask about the same event if nothing were skipped.

import { availableParallelism } from 'node:os';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { loadTaxonomy } from '../src/taxonomy/index.ts';
import { everyQuestion } from './support/every-question.ts';
import { createHuman, type Human } from './support/human.ts';
import { benchWorld, say } from './support/world.ts';

/** WebPageTest's "3G": 1.6 Mbit/s down, 768 kbit/s up, 300 ms there and back. */
const line = { offline: false, latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 768_000 / 8 };
const slowerTimes = 4;

type Journey = {
  readonly name: string;
  readonly limitSeconds: number;
  readonly start: string;
  readonly story: string;
  /** What this person searches for, and the name they choose; null where the address knows the place. */
  readonly place: { readonly words: string; readonly name: string } | null;
  /** Answers by the name of their field; what is not here is left as it is. */
  readonly answers: Readonly<Record<string, string>>;
  /** Checks and sends it as soon as the page says that it may be sent: all that the national set requires is answered. */
  readonly stopsWhenEnough?: true | undefined;
};

const staffIncident: Journey = {
  name: 'staff_incident',
  limitSeconds: 300,
  stopsWhenEnough: true,
  start: '/record/tell?who=staff&way=full',
  story:
    'Patient fell beside the bed at four in the morning. The call bell was out of reach and the low bed was not available. Hip fracture confirmed on X-ray, family told, doctor reviewed at once.',
  place: { words: 'queens medical nottingham', name: "Queen's Medical Centre" },
  answers: {
    EventType: 'incident',
    IncidentOccurredToday: 'y',
    'patients.0.PhysicalHarm': '3',
    'patients.0.PsychologicalHarm': '3',
    another: 'no',
    InvolvedAgents: '10',
    SafetyChallenges: '2',
    Process: '6',
    DetectionPoint: '4',
    LevelOfConcern: '4',
    DutyOfCandour: 'true',
    ReporterRole: '5',
    ReporterInvolvement: '4',
    WhyAnonymous: '1',
  },
};

const journeys: readonly Journey[] = [
  {
    name: 'near_miss',
    limitSeconds: 60,
    start: '/record/tell?who=staff&way=near-miss&place=RX1',
    story: 'Wrong insulin pen in drawer, same label. Noticed before giving.',
    place: null,
    answers: {},
  },
  {
    name: 'patient_story',
    limitSeconds: 240,
    start: '/',
    story:
      'My mother waited nine hours on a trolley in the corridor with a broken hip. Nobody gave her anything for the pain until I asked for the third time.',
    place: { words: 'queens medical nottingham', name: "Queen's Medical Centre" },
    answers: {
      EventType: 'incident',
      ReporterType: '2',
      IncidentOccurredToday: 'y',
      'patients.0.PhysicalHarm': '4',
      'patients.0.PsychologicalHarm': '3',
      another: 'no',
    },
  },
  staffIncident,
  { ...staffIncident, name: 'staff_incident_everything', stopsWhenEnough: undefined },
];

const slow = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerTimes });
  return session;
};

const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'en-GB',
};
const mostPages = 60;
/** The one that sends the form; others speak, search or look. */
const mainButton = 'button.nhsuk-button:not([type=button]):not(.nhsuk-button--secondary)';

/** One page as this person deals with it: read, answered, sent on; gives how many questions it asked. */
const dealWith = async (page: Page, human: Human, journey: Journey): Promise<number> => {
  const { pathname } = new URL(page.url());
  const form = page.locator('main form[method=post]').last();
  const doors = page.locator('.app-doors a');
  const isDoor = (await form.count()) === 0 && (await doors.count()) > 0;
  const sends = page.locator('main button[name=action][value=send]');
  const leadsOn = isDoor ? doors.first() : pathname.endsWith('/check') ? sends : form.locator(mainButton);
  const enough = page.locator('main a[href$="/check"]');
  if (journey.stopsWhenEnough && !pathname.endsWith('/check') && (await enough.count()) > 0) {
    await human.press(page, enough);
    return 0;
  }
  await human.read(leadsOn);
  if (pathname.endsWith('/place')) {
    await choosePlace(page, human, journey.place);
    return 1;
  }
  const asked = pathname.endsWith('/check') || isDoor ? 0 : await answerAll(form, human, journey);
  await human.press(page, leadsOn);
  return asked;
};

const answerAll = async (form: Locator, human: Human, journey: Journey): Promise<number> => {
  for (const box of await form.locator('textarea:visible').all()) {
    if ((await box.getAttribute('name')) === 'Description') await human.type(box, journey.story);
  }
  for (const group of await form.locator('fieldset:visible').all()) await answerGroup(group, human, journey);
  return form.locator('fieldset:visible, textarea:visible, select:visible, input[type=text]:visible').count();
};

const answerGroup = async (group: Locator, human: Human, { answers }: Journey): Promise<void> => {
  const choices = group.locator(':scope > div > div > input');
  const name = (await choices.count()) === 0 ? null : await choices.first().getAttribute('name');
  const wanted = answers[name ?? ''];
  if (wanted !== undefined) await human.choose(choices, wanted);
};

const choosePlace = async (page: Page, human: Human, place: Journey['place']): Promise<void> => {
  if (place === null) await human.tap(page.locator('input[name=place][value=unknown]'));
  else {
    await human.type(page.locator('#words'), place.words);
    const found = page.locator('main').getByLabel(place.name).first();
    await human.machine(() => found.waitFor());
    await human.tap(found);
  }
  await human.press(page, page.locator('main form[method=post]').locator(mainButton));
};

const taxonomy = loadTaxonomy();
const world = await benchWorld();
const browser = await launchBrowser();
try {
  const web = await world.serve({ CAIRN_RECEIPTS_READY: '20' });
  const found: Record<string, number> = {};
  for (const journey of journeys) {
    const page = await (await browser.newContext({ ...phone, baseURL: web.origin })).newPage();
    await slow(page);
    const human = createHuman();
    let pages = 0;
    let questions = 0;
    await human.machine(() => page.goto(journey.start));
    while (!new URL(page.url()).pathname.endsWith('/sent')) {
      if (pages >= mostPages) throw new Error(`${journey.name} does not end`);
      if ((await page.title()).startsWith('Error:')) throw new Error(`${journey.name}: ${await page.title()}`);
      pages += 1;
      questions += await dealWith(page, human, journey);
    }
    // Told: what stands on the thank-you page is read for its own sake.
    const { machineSeconds, readingSeconds, typingSeconds, choosingSeconds } = human.spent();
    const seconds = machineSeconds + readingSeconds + typingSeconds + choosingSeconds;
    const whole = everyQuestion(taxonomy, journey.answers, journey.story);
    const round = (value: number): number => Math.round(value * 10) / 10;
    Object.assign(found, {
      [`${journey.name}_s`]: round(seconds),
      [`${journey.name}_limit_s`]: journey.limitSeconds,
      [`${journey.name}_machine_s`]: round(machineSeconds),
      [`${journey.name}_reading_s`]: round(readingSeconds),
      [`${journey.name}_typing_s`]: round(typingSeconds),
      [`${journey.name}_choosing_s`]: round(choosingSeconds),
      [`${journey.name}_pages`]: pages,
      [`${journey.name}_questions`]: questions,
      [`${journey.name}_v5_questions`]: whole.questions,
      [`${journey.name}_v5_s`]: round(whole.seconds),
    });
    say(
      `${journey.name}: ${round(seconds)} s of ${journey.limitSeconds} (machine ${round(machineSeconds)}, reading ${round(readingSeconds)}, typing ${round(typingSeconds)}, choosing ${round(choosingSeconds)}), ${pages} pages, ${questions} questions`,
    );
    await page.context().close();
  }
  web.stop();
  console.log(
    JSON.stringify({
      name: 'journeys',
      cores: availableParallelism(),
      requests: journeys.length,
      ...found,
      settings: `phone of 360 px, processor ${slowerTimes} times slower, 3G (1.6 Mbit/s, 300 ms); reading 238 and typing 36 words a minute; of a list, the answers up to the chosen one`,
    }),
  );
} finally {
  await browser.close();
  await world.end();
}
