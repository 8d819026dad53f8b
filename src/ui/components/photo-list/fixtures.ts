import { type PhotoList, photoItem } from './photo-list.ts';

const label = { photoId: 'a', shows: 'The label of the box, from [name]', widthPx: 2048, heightPx: 1536 };
const screen = { photoId: 'b', shows: '', widthPx: 300, heightPx: 200 };

export const fixtures: readonly PhotoList[] = [
  {
    photos: [
      photoItem(label, 'Photo 1 of 2', '/records/1/photos/a'),
      {
        ...photoItem(screen, 'Photo 2 of 2', '/records/1/photos/b'),
        remove: { action: '/photos/remove', photoId: 'b', text: 'Take away' },
      },
    ],
  },
];
