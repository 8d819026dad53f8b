// Every recogniser, in the order in which they read, with the words and the number of digits that it waits for.

import { label } from '../names/labels.ts';
import { blank } from '../page.ts';
import {
  ageAtEvent,
  ageBeside,
  ageFirst,
  ageOf,
  ageOnDay,
  birthday,
  labelledAge,
  personIsOld,
  yearsOld,
} from './ages.ts';
import { codes } from './codes.ts';
import { dateLongAgo, dateLongAgoInWords, dateThenLabel, labelledDateOfBirth } from './dates.ts';
import {
  building,
  buildingOfHome,
  careOf,
  farm,
  flatOfHouse,
  houseAbove,
  houseLookedFor,
  numberedHome,
  oldHouse,
  smallCelticHouse,
  smallHome,
  smallHouseOnStreet,
  smallStreet,
  streetBeside,
  vessel,
} from './dwellings.ts';
import {
  dayAlone,
  dayAndMonth,
  dayAndMonthNumber,
  dayBesideDate,
  monthAndDay,
  numericDate,
  packedDate,
  spelledDate,
} from './event-dates.ts';
import {
  addressAfterComma,
  houseByVillage,
  mooring,
  namedAtPitch,
  numberBehind,
  numberInStreet,
  numberOfNeighbour,
  plotOfSite,
  sentTo,
  unitOfHouse,
} from './homes-in-parts.ts';
import {
  bareDomain,
  emailOrHandle,
  machineAddress,
  spacedEmail,
  spokenEmail,
  spokenLink,
  webAddress,
} from './internet.ts';
import { labelledNhsNumber, nhsNumber } from './nhs-number.ts';
import { numberedAddress } from './numbered-address.ts';
import {
  bareHospitalNumber,
  constable,
  drivingLicence,
  labelledHospitalNumber,
  logOfDay,
  nationalInsuranceNumber,
  nmcPin,
  numberBeside,
  numberByName,
  otherNumber,
  professionalNumber,
  shapedHospitalNumber,
  shapedOtherNumber,
  writtenNumber,
} from './numbers.ts';
import { namedOrganisation, smallSchool } from './organisation-names.ts';
import { firmOfWorker, knownFirmAfter, knownFirmBeside, organisationAfter } from './organisations.ts';
import {
  boat,
  celticHouse,
  home,
  labelledAddress,
  namedHouse,
  namedStreet,
  numberAndName,
  streetOfWales,
  townAfterNumber,
} from './other-address.ts';
import { namedBefore, namedBeside, namedByEnd, namedByStart, namedChurch, pack } from './own-names.ts';
import type { RecogniserAt } from './pattern.ts';
import {
  endOfPhone,
  extensionOfSomebody,
  foreignPhone,
  halfSpokenPhone,
  labelledPhone,
  oddPhone,
  spokenNhsNumber,
  spokenNumber,
  spokenPhone,
  ukPhone,
} from './phone.ts';
import { postcode } from './postcode.ts';
import { longAgoInWords, monthByNumber, rareDate, weekdayInWords } from './rare-dates.ts';
import {
  caseReference,
  codeInFigures,
  codeOfDoor,
  numberOnBody,
  numberWithStrokes,
  prisonNumber,
  spacedReference,
  yearlyReference,
} from './references.ts';
import { type Rule, rule, signed } from './rule.ts';
import { saintOfSomebody } from './saints.ts';
import { codeByName, codeInPrint } from './short-codes.ts';
import { collarBesideName, numberOfStaff, tokenOfStaff } from './staff-numbers.ts';
import { codeOfSafe, collarBehindName, endOfPostcode, lastFigures, logFurther } from './told-in-part.ts';
import { goesBy, mediaName, networkName, shapedName, usedName, username, writtenBy } from './usernames.ts';
import { olderPlate, plate, plateOfCar } from './vehicle.ts';

/** What somebody has on the internet has one of these in it: most texts have none, and are not looked through for each rule's own signs. */
export const signOfInternet = /[@_\\]|\.\S|:\/\/| dot /;
export const internet: readonly Rule[] = [
  signed(webAddress, /:\/\/|www\.|\.[a-z]{2,7}\//),
  signed(spokenLink, ' slash '),
  signed(spacedEmail, '@ '),
  signed(emailOrHandle, '@'),
  signed(spokenEmail, /\bdot |[.\])](?<=(?:mail|yahoo|outlook|icloud|internet|live|aol)\.|at[\])])/),
  signed(bareDomain, '.com', '.org', '.net', '.co', '.uk', '.example', '.me', '.info'),
  signed(shapedName, '_'),
  signed(networkName, '\\'),
];
export const numbers: readonly Rule[] = [
  rule(4, machineAddress),
  rule(2, logOfDay, label.written),
  rule(3, logFurther, label.written),
  rule(1, labelledDateOfBirth, label.birth),
  rule(1, dateThenLabel, label.birth),
  rule(8, labelledNhsNumber, label.nhs),
  rule(4, numberOfStaff, label.numbered),
  rule(3, professionalNumber, label.register),
  rule(3, constable, label.police),
  rule(3, collarBehindName, label.police),
  rule(3, collarBesideName, label.police),
  rule(3, tokenOfStaff, label.register),
  { ...rule(3, lastFigures), signs: ['last '] },
  rule(7, numberWithStrokes, label.written),
  rule(4, numberOnBody, label.hospital | label.written),
  rule(4, labelledHospitalNumber, label.hospital, label.numbered),
  rule(4, bareHospitalNumber, label.hospital),
  rule(10, nhsNumber),
  rule(9, ukPhone),
  rule(9, foreignPhone),
  rule(5, oddPhone),
  rule(6, halfSpokenPhone),
  rule(5, labelledPhone, label.phone),
  rule(3, endOfPhone, label.phone | label.numbered),
  { ...rule(3, extensionOfSomebody), signs: ['ext'] },
  rule(4, dateLongAgo),
  rule(4, dateLongAgoInWords, label.month),
  rule(4, numericDate),
  rule(6, packedDate),
  rule(1, dayAndMonth, label.month),
  rule(1, monthAndDay, label.month),
  rule(1, rareDate),
  rule(1, monthByNumber, label.ordinal),
  signed(dayAndMonthNumber, '/'),
  rule(1, dayAlone, label.ordinal | label.weekday),
  rule(1, dayBesideDate, label.ordinal),
  rule(1, pack, label.ordinal, label.beforeCapital),
  rule(6, nmcPin),
  rule(6, nationalInsuranceNumber),
  rule(2, plate),
  rule(1, olderPlate, label.vehicle),
  rule(3, plateOfCar),
  { ...rule(4, codeInPrint, label.written), signs: ['badge', 'rx', 'eps'] },
  rule(4, codes),
  { ...rule(4, caseReference), signs: /[/-](?:[a-z]{1,3}[/ -])?\d\d/ },
  { ...rule(7, yearlyReference), signs: ['/', '-'] },
  { ...rule(6, spacedReference), signs: ['/'] },
  rule(3, writtenNumber, label.written),
  rule(4, numberByName, label.numbered),
  rule(3, codeInFigures, label.numbered),
  rule(3, codeOfDoor, label.numbered),
  rule(3, codeOfSafe, label.written | label.numbered),
  { ...rule(4, prisonNumber), isGlued: true },
  rule(8, shapedOtherNumber),
  { ...rule(6, shapedHospitalNumber), isGlued: true },
  rule(6, otherNumber),
  rule(7, drivingLicence),
  rule(2, codeByName, label.written),
  { ...rule(4, numberBeside, label.written | label.hospital | label.register), signs: [blank] },
  rule(1, postcode),
  { ...rule(1, endOfPostcode), signs: ['postcode'] },
  rule(1, unitOfHouse, label.dwelling | label.house),
  rule(1, plotOfSite, label.dwelling | label.street),
  rule(1, namedAtPitch, label.dwelling),
  rule(1, numberBehind, label.street, label.numbered),
  rule(1, numberOfNeighbour, label.numbered),
  rule(1, townAfterNumber, label.beforeCapital),
  signed(careOf, 'c/o '),
  rule(1, numberedAddress, label.street),
  rule(1, numberAndName, label.beforeCapital),
  rule(2, labelledAge, label.ninety),
  rule(2, yearsOld, label.ninety),
  rule(2, personIsOld, label.ninety),
  rule(2, ageBeside, label.ninety),
  rule(2, ageOf, label.ninety),
  rule(2, ageOnDay, label.ninety),
  rule(2, ageAtEvent, label.ninety),
  rule(2, ageFirst, label.ninety),
  rule(2, birthday, label.ninety),
];
/** In the whole text, by their own signs. */
export const bySigns: readonly Rule[] = [signed(sentTo, 'c/o '), signed(houseByVillage, ', by ')];
export const inWords: readonly Rule[] = [
  rule(0, spokenPhone, label.spoken),
  rule(0, spokenNhsNumber, label.spoken),
  rule(0, spokenNumber, label.spoken),
  rule(0, labelledDateOfBirth, label.birth),
  rule(0, monthByNumber, label.ordinal),
  rule(0, weekdayInWords, label.ordinal, label.weekday),
  rule(0, longAgoInWords, label.ordinal, label.month),
  rule(0, spelledDate, label.ordinal, label.month),
  rule(0, monthAndDay, label.ordinal, label.month),
  rule(0, labelledAge, label.ninetyWord),
  rule(0, yearsOld, label.ninetyWord),
  rule(0, personIsOld, label.ninetyWord),
  rule(0, ageFirst, label.ninetyWord),
  rule(0, birthday, label.ninetyWord),
  rule(0, namedOrganisation, label.firm),
  rule(0, smallSchool, label.school),
  rule(0, knownFirmBeside, label.knownFirm),
];
/** Around what says that somebody lives there, on land or on water. */
export const homes: readonly Rule[] = [
  rule(0, numberedHome, label.dwelling),
  rule(0, flatOfHouse, label.dwelling),
  rule(0, smallHome, label.lives),
  rule(0, vessel, label.boat | label.lives),
  rule(0, mooring),
];
export const streets: readonly Rule[] = [
  rule(0, streetOfWales, label.celtic),
  rule(0, celticHouse, label.celtic),
  rule(0, farm, label.celtic | label.house),
  rule(0, smallCelticHouse, label.celtic),
  rule(0, numberInStreet, label.street, label.numbered),
  rule(0, houseAbove, label.street),
  rule(0, streetBeside, label.street),
  rule(0, namedStreet, label.street),
  rule(0, smallHouseOnStreet, label.house, label.street),
  rule(0, smallStreet, label.street),
  rule(0, building, label.house),
  rule(0, buildingOfHome, label.house),
  rule(0, namedHouse, label.house),
  rule(0, oldHouse, label.house),
  rule(0, houseLookedFor, label.house),
];

export const atWords: readonly (readonly [labels: number, recognise: RecogniserAt])[] = [
  [label.called, namedByEnd],
  [label.called, namedByStart],
  [label.called, namedBeside],
  [label.called, namedBefore],
  [label.called, namedChurch],
  [label.called, saintOfSomebody],
  [label.user, username],
  [label.user, writtenBy],
  [label.user, goesBy],
  [label.user, usedName],
  [label.media, mediaName],
  [label.work, organisationAfter],
  [label.work, knownFirmAfter],
  [label.knownFirm, firmOfWorker],
  [label.address, labelledAddress],
  [label.address, addressAfterComma],
  [label.lives, home],
  [label.boat, boat],
];
