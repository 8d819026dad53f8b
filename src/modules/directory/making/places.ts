// The town and the rest of an address, from five address lines filled in by many hands.

import { humanName } from './names.ts';

const counties = new Set(
  `AVON|BEDFORDSHIRE|BEDS|BERKSHIRE|BERKS|BUCKINGHAMSHIRE|BUCKS|CAMBRIDGESHIRE|CAMBS|CARMARTHENSHIRE|CARMARTHENSHIRE DYFED|CEREDIGION|CHESHIRE|CLEVELAND|
CLWYD|CO DURHAM|CO.DURHAM|CO. DURHAM|COUNTY DURHAM|CORNWALL|CUMBRIA|DENBIGHSHIRE|DERBYSHIRE|DEVON|DORSET|DYFED|EAST RIDING OF YORKSHIRE|EAST SUSSEX|
EAST YORKSHIRE|E SUSSEX|ESSEX|FLINTSHIRE|GLOUCESTERSHIRE|GLOS|GREATER LONDON|GREATER MANCHESTER|GWENT|GWYNEDD|HAMPSHIRE|HANTS|HEREFORDSHIRE|
HERTFORDSHIRE|HERTS|HUMBERSIDE|KENT|LANCASHIRE|LANCS|LEICESTERSHIRE|LEICS|LINCOLNSHIRE|LINCS|MERSEYSIDE|MID GLAMORGAN|MIDDLESEX|MIDDX|
NE LINCOLNSHIRE|NORFOLK|NORTH EAST LINCOLNSHIRE|NORTH HUMBERSIDE|NORTH LINCOLNSHIRE|NORTH SOMERSET|NORTH YORKSHIRE|N YORKSHIRE|NORTHAMPTONSHIRE|
NORTHANTS|NORTHUMBERLAND|NOTTINGHAMSHIRE|NOTTS|OXFORDSHIRE|OXON|PEMBROKESHIRE|POWYS|RUTLAND|SHROPSHIRE|SOMERSET|SOUTH GLAMORGAN|
SOUTH GLOUCESTERSHIRE|SOUTH HUMBERSIDE|SOUTH YORKSHIRE|S YORKSHIRE|STAFFORDSHIRE|STAFFS|SUFFOLK|SURREY|TYNE & WEAR|TYNE AND WEAR|VALE OF GLAMORGAN|
WARWICKSHIRE|WARKS|WEST GLAMORGAN|WEST MIDLANDS|WEST SUSSEX|W SUSSEX|WEST YORKSHIRE|W YORKSHIRE|WILTSHIRE|WILTS|WORCESTERSHIRE|WORCS|YORKSHIRE|
UNITED KINGDOM|ENGLAND|WALES`
    .replace(/\n/g, '')
    .split('|'),
);

const looksLikeStreet =
  /\d|\b(?:ROAD|RD|STREET|ST|LANE|LN|AVENUE|AVE|DRIVE|DR|WAY|CLOSE|CRESCENT|SQUARE|TERRACE|PARADE|COURT|HOUSE|HSE|CENTRE|CTR|CTRE|SURGERY|HOSPITAL|HOSP|HPL|CLINIC|ESTATE|FLOOR|UNIT|BUILDING|PRACTICE|PHARMACY|HC|MC)\.?$/;

/** Shortenings that are safe to write out in an address; in a name they might be initials. */
const inFull: Readonly<Record<string, string>> = {
  PK: 'PARK',
  PRK: 'PARK',
  LN: 'LANE',
  HSE: 'HOUSE',
  UNIV: 'UNIVERSITY',
  FLR: 'FLOOR',
  BLDG: 'BUILDING',
  GRN: 'GREEN',
};

const key = (words: string): string => words.toUpperCase().replace(/[^A-Z0-9]/g, '');

export type Place = { readonly address: string; readonly town: string };

/** `isTown` knows the names of towns, by letters and digits in capitals: it decides between a village and a building. */
export const placeOf = (lines: readonly string[], registeredName: string, isTown: (key: string) => boolean): Place => {
  const parts = lines
    .flatMap((line) => line.split(','))
    .map((part) =>
      part
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^(?:NEAR|NR\.?) /i, ''),
    )
    .map((part) =>
      part.replace(/\b(?:PK|PRK|LN|HSE|UNIV|FLR|BLDG|GRN)\b/g, (shortened) => inFull[shortened] ?? shortened),
    )
    .filter((part) => part !== '');
  const local = parts.filter((part) => !counties.has(part.toUpperCase()));
  const known = local.findLastIndex((part) => isTown(key(part)));
  const last = local.length - 1;
  const lastIsPlace = last > 0 && !looksLikeStreet.test((local[last] ?? '').toUpperCase());
  const townAt = known > 0 ? known : lastIsPlace ? last : -1;
  const town = local[townAt] ?? '';
  const name = key(registeredName);
  const rest = local.filter((part, at) => at !== townAt && key(part) !== key(town) && !name.startsWith(key(part)));
  return { address: humanName(rest.join(', ')), town: humanName(town) };
};

/** Upper case, one space before the last three; empty where it is no postcode. */
export const postcodeOf = (written: string): string => {
  const compact = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return /^[A-Z]{1,2}\d[A-Z0-9]?\d[A-Z]{2}$/.test(compact) ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : '';
};
