// Pressure ulcers on hospital wards.

import { challenge, device, during } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const skin = framesIn('ward', [
  {
    id: 'ward-heel-ulcer',
    theme: 'skin',
    weight: 3,
    who: 'older',
    specialties: ['97', '44', '107'],
    codes: during('7', challenge('1', device('15', { lacking: '2' }))),
    short: '{New hospital acquired pressure damage, heel|Category 2 to sacrum found on wash}.',
    relative: [
      '$who came in with a {broken hip|chest infection|stroke} and now has a {sore on $his heel the size of a fifty pence piece|bed sore at the bottom of $his back}. {$He was left in the same position for hours every time we visited.|It was my sister who saw it, not the nurses.} {The special mattress came four days later.|We were told a mattress was on order.} ',
    ],
    staff: [
      'Skin check on {transfer|admission to $ward}: {category 2 to left heel|category 2 to sacrum, approx 3 x 2 cm|deep tissue injury to right heel|moisture damage and a category 2 to sacrum}. {Repositioning chart has gaps of up to seven hours overnight.|No pressure relieving mattress for first 3 days, none in the equipment library.|Heel protectors were prescribed but were in the locker.|No skin assessment recorded in ED, on a trolley 14 hours.} {Photographed with consent.|Medical photography requested.} Tissue viability referral made. {Family aware.|}',
      'Pressure damage developed under {the plaster cast|an oxygen mask, bridge of nose|the anti-embolism stocking|a catheter strap}. {No record of the device being removed to check skin.|Device care plan not started.}',
    ],
  },
]);
