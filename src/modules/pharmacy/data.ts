// What the pharmacy log keeps: slips, reviews, actions. Nobody is named in them but whoever signs a month off.

import type { Kept, KeptTable } from '../../platform/keeping/kept.ts';

const ofPharmacy = {
  kind: 'table',
  why: 'learning',
  until: { kind: 'service' },
  ends: 'nothing: the book of a team, in which nobody is named',
} as const;

const ofNobody = { ...ofPharmacy, whose: {} } as const;

const tables: readonly KeptTable[] = [
  {
    ...ofNobody,
    name: 'pharmacy_entry',
    what: 'That a pharmacy wrote a slip down, and which full record came of it',
    columns: {
      organisation_code: 'Which pharmacy',
      entry_id: 'Its number, by chance',
      area_code: 'The area of the pharmacy',
      revision: 'Which version holds',
      full_record_organisation: 'The place of the full record that came of it; emptied when that is erased',
      full_record_id: 'The full record that came of it; emptied when that is erased',
      linked_in: 'Counts what the database does; lets what is hidden in that record be hidden here too',
    },
  },
  {
    ...ofNobody,
    name: 'pharmacy_entry_revision',
    what: 'What a slip in dispensing was, each version of it, with names hidden. Not who made it, nor for whom',
    columns: {
      organisation_code: 'Which pharmacy',
      entry_id: 'Which entry',
      revision: 'Which version',
      reached: 'Whether it reached the patient',
      happened_on: 'The day',
      time_band: 'About what time of day',
      stage: 'Where in the work it was made',
      error_type: 'What kind of slip',
      intended: 'The medicine that was meant',
      selected: 'The medicine that was taken',
      noticed_role: 'Who noticed: a role',
      factors: 'What played a part',
      happened: 'What happened, with names hidden',
      done: 'What was done, with names hidden',
      hidden: 'How many names and numbers were hidden',
      why: 'Why it was put right',
      saved_on: 'The day it was written down',
    },
  },
  {
    ...ofPharmacy,
    name: 'pharmacy_review',
    what: 'What a pharmacy made of a month of its log',
    whose: { staff: 'Which months you signed off, with your name' },
    columns: {
      organisation_code: 'Which pharmacy',
      month: 'Which month',
      area_code: 'The area of the pharmacy',
      notes: 'What the team learned, with names hidden',
      shared: 'How it was shared',
      version: 'How often it was saved',
      figures: 'The counts as they were when it was signed off',
      signed_off_on: 'The day of the sign-off',
      signed_off_by: 'Who signed it off',
      signed_off_name: 'Their name on that day',
    },
    rowsOf: { column: 'signed_off_by' },
  },
  {
    ...ofNobody,
    name: 'pharmacy_action',
    what: 'What a pharmacy agreed to do, and what came of it',
    columns: {
      organisation_code: 'Which pharmacy',
      action_id: 'Its number, by chance',
      month: 'In the review of which month',
      what: 'What will be done, with names hidden',
      owner_role: 'Who does it: a role',
      due_on: 'By which day',
      agreed_on: 'The day it was agreed',
      done_on: 'The day it was done',
      outcome: 'What came of it, with names hidden',
    },
  },
  {
    ...ofNobody,
    name: 'pharmacy_review_note',
    what: 'What was added to a month after its sign-off',
    columns: {
      organisation_code: 'Which pharmacy',
      note_id: 'Its number, by chance',
      month: 'Which month',
      text: 'The note, with names hidden',
      written_on: 'The day',
    },
  },
];

export const pharmacyData: readonly Kept[] = tables;
