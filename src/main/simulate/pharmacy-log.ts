// An invented pharmacy log: a year of slips at the demonstration's pharmacy, most months reviewed. Through the face of the module, as
// far as it has one for earlier days.

import { randomUUID } from 'node:crypto';
import { areaOf, type Organisation } from '../../modules/directory/index.ts';
import type { PastReview, Pharmacy, Slip } from '../../modules/pharmacy/index.ts';
import type { Scoped } from '../../platform/database/database.ts';
import { addDays } from '../../platform/days.ts';
import { demoOrganisations } from '../demo-people.ts';
import type { Services } from '../parts.ts';
import { type Random, randomFrom, type Weighted } from './stories/random.ts';

const seed = 1;
const daysOfLog = 365;
const entries = 150;
const by = { kind: 'system', job: 'cairn simulate' } as const;

/** What was meant, and what was taken. */
const pairs: readonly Weighted<readonly [string, string]>[] = [
  [['Amlodipine 10mg tablets', 'Amitriptyline 10mg tablets'], 5],
  [['Prednisolone 5mg tablets', 'Propranolol 10mg tablets'], 3],
  [['Gabapentin 300mg capsules', 'Pregabalin 300mg capsules'], 3],
  [['Allopurinol 100mg tablets', 'Atenolol 100mg tablets'], 2],
  [['Rosuvastatin 10mg tablets', 'Rivaroxaban 10mg tablets'], 2],
  [['Quetiapine 300mg tablets', 'Quinine 300mg tablets'], 1],
  [['Sertraline 50mg tablets', 'Sumatriptan 50mg tablets'], 1],
];

const strengths: readonly Weighted<readonly [string, string]>[] = [
  [['Bisoprolol 1.25mg tablets', 'Bisoprolol 10mg tablets'], 3],
  [['Ramipril 2.5mg capsules', 'Ramipril 10mg capsules'], 3],
  [['Levothyroxine sodium 25microgram tablets', 'Levothyroxine sodium 100microgram tablets'], 3],
  [['Warfarin 1mg tablets', 'Warfarin 5mg tablets'], 2],
  [['Methotrexate 2.5mg tablets', 'Methotrexate 10mg tablets'], 1],
];

const single = [
  'Metformin 500mg tablets',
  'Amoxicillin 500mg capsules',
  'Atorvastatin 40mg tablets',
  'Omeprazole 20mg gastro-resistant capsules',
  'Codeine 30mg tablets',
  'Furosemide 40mg tablets',
];

const kinds: readonly Weighted<Slip['errorType']>[] = [
  ['wrong-medicine', 26],
  ['wrong-strength', 28],
  ['wrong-quantity', 20],
  ['wrong-label', 12],
  ['wrong-form', 6],
  ['wrong-patient', 6],
  ['omitted', 5],
  ['expired', 3],
  ['not-spotted', 3],
];

const stagesOf: Readonly<Partial<Record<Slip['errorType'], readonly Weighted<Slip['stage']>[]>>> = {
  'wrong-label': [
    ['labelling', 6],
    ['prescription-entry', 3],
  ],
  'wrong-patient': [
    ['bagging', 4],
    ['handing-out', 3],
    ['delivery', 1],
  ],
  'not-spotted': [['clinical-check', 1]],
};

const usualStages: readonly Weighted<Slip['stage']>[] = [
  ['assembly', 9],
  ['prescription-entry', 3],
  ['labelling', 2],
];

const bands: readonly Weighted<Slip['timeBand']>[] = [
  ['before-9', 1],
  ['9-11', 5],
  ['11-13', 6],
  ['13-15', 3],
  ['15-17', 5],
  ['after-17', 3],
];

const factors: readonly Weighted<Slip['factors'][number]>[] = [
  ['look-alike', 6],
  ['busy', 6],
  ['interruption', 5],
  ['shelf-place', 4],
  ['split-pack', 2],
  ['short-staffed', 2],
  ['computer-or-scanner', 1],
  ['new-or-locum', 1],
];

const doneWhenCaught = [
  'Put right before it left the bench.',
  'Taken back to the shelf, picked again, checked again.',
  'Put right; told the team at the huddle.',
  'Label printed again and checked against the prescription.',
  '',
];

const doneWhenReached = [
  'Rang the patient the same day, brought the right ones, took the wrong ones back. None were taken.',
  'Patient came back with the bag. Said sorry, put it right, told the surgery.',
];

const medicinesFor = (random: Random, kind: Slip['errorType']): readonly [string, string] => {
  if (kind === 'wrong-medicine') return random.weighted(pairs);
  if (kind === 'wrong-strength') return random.weighted(strengths);
  if (kind === 'wrong-form') return ['Nifedipine 30mg modified-release tablets', 'Nifedipine 10mg capsules'];
  return [random.pick(single), ''];
};

const slipOf = (random: Random, happenedOn: string): Slip => {
  const errorType = random.weighted(kinds);
  const isReached = random.chance(0.09);
  const [intended, selected] = medicinesFor(random, errorType);
  const chosen = [random.weighted(factors), ...(random.chance(0.4) ? [random.weighted(factors)] : [])];
  return {
    reached: isReached ? 'incident' : 'near-miss',
    happenedOn,
    timeBand: random.weighted(bands),
    stage: random.weighted(stagesOf[errorType] ?? usualStages),
    errorType,
    intended,
    selected,
    noticedBy: isReached
      ? 'patient'
      : random.weighted([
          ['pharmacist', 8],
          ['accuracy-checker', 6],
          ['who-made-it', 3],
          ['dispenser', 2],
        ]),
    factors: random.chance(0.75) ? [...new Set(chosen)] : [],
    happened: '',
    done: random.pick(isReached ? doneWhenReached : doneWhenCaught),
  };
};

/** One for each month, in turn: what was talked about, how it was shared, what was agreed, and what came of it. */
const talks: readonly (readonly [notes: string, shared: string, what: string, owner: Owner, outcome: string])[] = [
  [
    'Amlodipine and amitriptyline stand side by side and wear the same livery. The shelf asks for the mistake.',
    'At the Monday huddle, and on the sheet above the bench.',
    'Move amitriptyline to the lower shelf, with a divider and a look-alike label',
    'pharmacy-technician',
    'Moved, and the divider holds. Too few since then to say whether it helps.',
  ],
  [
    'Most slips were strengths, picked from memory. Scanning before labelling catches them, when the scanner is charged.',
    'Talked through with everybody, one by one, in the week after.',
    'Charge both scanners each night',
    'everybody-here',
    'It is on the closing list, and done.',
  ],
  [
    'The telephone rang through half of the slips between eleven and one.',
    'With the other branch of the town, whose telephone rings as often.',
    'Somebody at the counter takes every call from 11am to 1pm',
    'counter-team',
    'The checker is left alone at the bench in that time. Everybody says that it is calmer.',
  ],
  [
    'Split packs went back on the wrong side of the box. The strength was hidden by the fold.',
    'At the huddle, with two packs in the hand.',
    'Mark every split pack with a red cross, strength to the front',
    'dispenser',
    'Done. Two packs without a cross at the spot check, none the week after.',
  ],
  [
    'Two bags with one surname hung together. The address was not asked for when the queue was long.',
    'At the huddle; the question is printed on the till.',
    'Ask for the first line of the address each time, and look at the bag',
    'everybody-here',
    'Tried by the superintendent on a Saturday: asked eight times of eight.',
  ],
  [
    'A quiet month in the log and a busy one in the shop: we wrote less down than we caught.',
    'At the huddle.',
    'Open the log on the bench computer each morning',
    'responsible-pharmacist',
    'Open each morning. More is written down since.',
  ],
  [
    'Prednisolone and propranolol again. They arrive in the same tote and are put away together.',
    'With the local network of pharmacies, who see the same.',
    'Put look-alikes away one at a time, checked by a second person',
    'dispenser',
    'Done at each delivery but the Friday one, when there are two of us.',
  ],
  [
    'Labels were printed for two people at once. One went on the wrong basket.',
    'At the huddle.',
    'One basket, one person, labels torn off at the basket',
    'everybody-here',
    'Holds. Nobody has gone back to the old way.',
  ],
  [
    'Quantities: months of 28 and of 30 in one prescription.',
    'One by one; new colleagues hear it in their first week.',
    'Circle the quantity on every prescription that is not 28',
    'pharmacy-technician',
    'Done most days.',
  ],
  [
    'What reached patients this quarter was handed out by whoever had not made it up. The hand-over is the weak place.',
    'At the huddle, and with the superintendent.',
    'Say aloud what is in the bag before it is handed over',
    'everybody-here',
    'Tried for a fortnight.',
  ],
];

type Owner = PastReview['action']['ownerRole'];

const monthOf = (day: string): string => day.slice(0, 7);

/** The months that are over, all but the last two; what was agreed in the last of them is still open. */
const reviewsOf = (from: string, until: string): readonly PastReview[] => {
  const months = [...new Set(Array.from({ length: daysOfLog }, (_, day) => monthOf(addDays(from, day + 1))))];
  const reviewed = months.filter((month) => month < monthOf(addDays(`${monthOf(until)}-01`, -1)));
  return reviewed.flatMap((month, index) => {
    const talk = talks[index % talks.length];
    if (!talk) return [];
    const [notes, shared, what, ownerRole, outcome] = talk;
    const isLast = index === reviewed.length - 1;
    return [{ month, notes, shared, action: { what, ownerRole, outcome: isLast ? '' : outcome } }];
  });
};

type LogDeps = { readonly db: Scoped; readonly services: Pick<Services, 'directory' | 'identity' | 'pharmacy'> };

/** Where the demonstration has somebody who reviews at a pharmacy. `until`: `YYYY-MM-DD`. */
export const storePharmacyLog = async ({ db, services }: LogDeps, until: string): Promise<void> => {
  const { directory, identity, pharmacy } = services;
  const reviewers = (await identity.accounts.list()).flatMap(({ accountId, displayName, roles }) =>
    roles.flatMap(({ role, organisationCode }) =>
      role === 'reviewer' && demoOrganisations.includes(organisationCode)
        ? [{ accountId, displayName, organisationCode }]
        : [],
    ),
  );
  for (const { organisationCode, ...reviewer } of reviewers) {
    const place = await directory.get(organisationCode);
    if (place?.kind === 'pharmacy') await storeLogOf(db, pharmacy, place, reviewer, until);
  }
};

const storeLogOf = async (
  db: Scoped,
  pharmacy: Pharmacy,
  place: Organisation,
  reviewer: { readonly accountId: string; readonly displayName: string },
  until: string,
): Promise<void> => {
  const from = addDays(until, -daysOfLog);
  const log = Array.from({ length: entries }, (_, index) => {
    const random = randomFrom(seed, index);
    // More is written down as the habit grows.
    const happenedOn = addDays(from, Math.min(daysOfLog - 1, Math.floor(random.next() ** 0.7 * daysOfLog) + 1));
    return {
      organisationCode: place.code,
      entryId: randomUUID(),
      areaCode: areaOf(place),
      savedOn: happenedOn,
      slip: slipOf(random, happenedOn),
      hidden: 0,
    };
  });
  await db.transaction(async (tx) => {
    await pharmacy.keepMany(tx, by, log);
    await pharmacy.keepReviews(tx, place, reviewer, reviewsOf(from, until));
  });
};
