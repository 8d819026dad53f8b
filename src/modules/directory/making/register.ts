// Puts the published registers together into one list: each organisation once, linked to its network, board and region.
// Columns of epraccur and etr: Organisation Data Service, "standard file format" (27 columns, no header).

import { unplaced } from '../../../platform/actor.ts';
import type { ListedOrganisation } from '../organisation.ts';
import { hasEnded, kindOf } from './kinds.ts';
import { humanName } from './names.ts';
import { placeOf, postcodeOf } from './places.ts';

type Row = readonly string[];

export type Registers = {
  readonly practices: readonly Row[];
  readonly trusts: readonly Row[];
  readonly practiceMap: readonly {
    readonly PRACTICE_CODE: string;
    readonly PRACTICE_NAME: string;
    readonly PCN_CODE: string;
    readonly PCN_NAME: string;
    readonly STP_CODE: string;
    readonly COMM_REGION_CODE: string;
    readonly COMM_REGION_NAME: string;
  }[];
  readonly lfpseCodes: readonly { readonly code: string; readonly display: string }[];
  readonly places: readonly string[];
  readonly boards: readonly { readonly code: string; readonly name: string }[];
  readonly hospitals: readonly { readonly code: string; readonly known_as: string }[];
};

const wales = 'W00';
/** In none of the lists: where national roles are held. */
const nationalBody = 'X26';
const unallocatedPcn = 'U';

/** The value that occurs most; the first of equals. */
const mostCommon = (values: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as [string, number])[0];
};

const groupBy = <T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(values, keyOf);

const placeKey = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What the registers say of one code, before kind and human names. */
type Registered = Omit<ListedOrganisation, 'kind'> & { readonly registeredName: string; readonly setting: string };

export const makeListing = (registers: Registers): readonly ListedOrganisation[] => {
  const boardCodes = new Set(registers.boards.map(({ code }) => code));
  const regionOfBoard = new Map(registers.practiceMap.map((row) => [row.STP_CODE, row.COMM_REGION_CODE]));
  const mapped = new Map(registers.practiceMap.map((row) => [row.PRACTICE_CODE, row]));
  const lfpseNames = new Map(registers.lfpseCodes.map(({ code, display }) => [code, display]));
  const hospitals = groupBy(registers.hospitals, ({ code }) => code);
  const towns = new Set(registers.places.map(placeKey));
  const isTown = (key: string): boolean => towns.has(key);

  /** Other names, without those that say the same as the name. */
  const knownAs = (code: string, name: string, former: readonly (string | undefined)[]): readonly string[] => {
    const names = [
      ...(hospitals.get(code) ?? []).map((hospital) => hospital.known_as),
      ...former.flatMap((other) => (other ? [humanName(other)] : [])),
    ];
    const seen = new Set([placeKey(name)]);
    return names.filter((other) => !seen.has(placeKey(other)) && seen.add(placeKey(other)));
  };

  const registered = (row: Row): Registered => {
    const [code = '', registeredName = '', registeredRegion = '', registeredBoard = '', ...rest] = row;
    const [line1 = '', line2 = '', line3 = '', line4 = '', line5 = '', postcode = '', , closed = '', status = ''] =
      rest;
    const isWelsh = registeredRegion === wales;
    const parent = row[14] ?? '';
    const icbCode = isWelsh ? parent || null : boardCodes.has(registeredBoard) ? registeredBoard : null;
    const name = humanName(registeredName);
    const pcn = mapped.get(code)?.PCN_CODE ?? unallocatedPcn;
    return {
      code,
      registeredName,
      name,
      ...placeOf([line1, line2, line3, line4, line5], registeredName, isTown),
      postcode: postcodeOf(postcode),
      isOpen: status === '' ? closed === '' : status === 'A',
      pcnCode: pcn === unallocatedPcn ? null : pcn,
      icbCode,
      regionCode: isWelsh ? wales : icbCode === null ? null : (regionOfBoard.get(icbCode) ?? null),
      knownAs: knownAs(code, name, [lfpseNames.get(code), mapped.get(code)?.PRACTICE_NAME]),
      setting: row[25] ?? '',
    };
  };

  const onlyInLfpse = ({ code, display }: Registers['lfpseCodes'][number]): Registered => ({
    code,
    registeredName: display,
    name: humanName(display),
    address: '',
    town: '',
    postcode: '',
    isOpen: !hasEnded(code, display),
    pcnCode: null,
    icbCode: null,
    regionCode: /^(?:7A\d|60\d{4}[A-Z])$/.test(code) ? wales : null,
    knownAs: knownAs(code, humanName(display), []),
    setting: '',
  });

  const fromRegisters = [...registers.practices, ...registers.trusts].map(registered);
  const registeredCodes = new Set(fromRegisters.map(({ code }) => code));
  const organisations = [
    ...fromRegisters,
    ...registers.lfpseCodes.filter(({ code }) => !registeredCodes.has(code)).map(onlyInLfpse),
  ].map(({ registeredName, setting, ...organisation }) => ({
    ...organisation,
    kind: kindOf(organisation.code, registeredName, setting),
  }));

  const townOf = new Map(organisations.map(({ code, town }) => [code, town]));
  const area = (code: string, name: string, kind: 'pcn' | 'icb' | 'region') => ({
    code,
    name,
    kind,
    address: '',
    town: '',
    postcode: '',
    isOpen: true,
    pcnCode: null,
    icbCode: null,
    regionCode: null,
    knownAs: [],
  });
  const inNetworks = registers.practiceMap.filter(({ PCN_CODE }) => PCN_CODE !== unallocatedPcn);
  const networks = [...groupBy(inNetworks, ({ PCN_CODE }) => PCN_CODE)].map(([code, practices]) => {
    const icbCode = mostCommon(practices.map(({ STP_CODE }) => STP_CODE));
    return {
      ...area(code, humanName(practices[0]?.PCN_NAME ?? ''), 'pcn'),
      town: mostCommon(practices.map(({ PRACTICE_CODE }) => townOf.get(PRACTICE_CODE) ?? '')),
      icbCode,
      regionCode: regionOfBoard.get(icbCode) ?? null,
    };
  });
  const boards = registers.boards.map(({ code, name }) => ({
    ...area(code, name, 'icb'),
    knownAs: [name.replace('Integrated Care Board', 'ICB')],
    regionCode: regionOfBoard.get(code) ?? null,
  }));
  const regions = [
    ...new Map(registers.practiceMap.map((row) => [row.COMM_REGION_CODE, row.COMM_REGION_NAME])),
    [wales, 'Wales'] as const,
    [nationalBody, 'NHS England'] as const,
  ].map(([code, name]) => area(code, name, 'region'));

  const listing = [...organisations, ...networks, ...boards, ...regions];
  return listing
    .filter(({ code, name }) => code !== unplaced && name !== '')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
};
