// What is kept of photos.

import type { Kept } from '../../../platform/keeping/kept.ts';

export const photoData: Kept = {
  kind: 'table',
  name: 'photo',
  what: 'Photos that were added to a story, made anew without place, time and camera, each locked with a key of its own',
  whose: {
    anonymous: 'The photos that you added, without place, time and camera, locked',
    teller: 'The photos that you added, without place, time and camera, locked',
    staff: 'The photos that you added, without place, time and camera, locked',
    patient: 'Photos that somebody added, locked. They may show you, if whoever took them did not cover your face',
  },
  why: 'learning',
  until: { kind: 'original' },
  ends: 'taking it away before it is sent; recording.remove-expired with its draft; keeping.apply-retention, which destroys the key of the month',
  columns: {
    photo_id: 'The number of the photo, by chance',
    token_hash: 'Finds it while its story is not sent, from the address of its page',
    organisation_code: 'The place of care it belongs to',
    record_id: 'The number of the record, by chance',
    revision: 'Which version it came with',
    position: 'Which photo of the record it is',
    shows: 'What it shows, in the words of whoever added it, with names hidden',
    month: 'Which key opens its own key',
    sealed_key: 'Its own key, locked',
    width_px: 'How wide it is',
    height_px: 'How high it is',
    sealed_large: 'The photo, locked',
    sealed_small: 'The same, small, locked',
  },
  rowsOf: { column: 'author_account_id', through: { table: 'record', key: ['organisation_code', 'record_id'] } },
  secret: ['token_hash', 'sealed_key', 'sealed_large', 'sealed_small'],
};
