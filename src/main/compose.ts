// The one place that knows every module: what each is given, who hears of what, and what has to be ready before the door opens.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createAbout } from '../modules/about/index.ts';
import { createDirectory, createDirectoryModule } from '../modules/directory/index.ts';
import { createDoors } from '../modules/doors/index.ts';
import { createKeeping, readPeriods } from '../modules/keeping/index.ts';
import { createPeople } from '../modules/people/index.ts';
import { createPharmacy, linkRecordsJob } from '../modules/pharmacy/index.ts';
import { createPortfolio } from '../modules/portfolio/index.ts';
import { createPosters } from '../modules/posters/index.ts';
import { createProposals } from '../modules/proposals/index.ts';
import {
  completedTopic,
  createAboutPerson,
  createLocalQuestions,
  createOriginals,
  createRecording,
  readDeprivationFile,
  savedTopic,
} from '../modules/recording/index.ts';
import {
  caseOpenedTopic,
  createReview,
  findSimilarJob,
  noteCompletionJob,
  openCasesJob,
  proposeCodesJob,
} from '../modules/review/index.ts';
import { type Permission, type Role, roleOf } from '../platform/access/roles.ts';
import { systemScope } from '../platform/access/scope.ts';
import { scopeOf } from '../platform/access/scope-of.ts';
import { type Audit, createAudit } from '../platform/audit/audit.ts';
import { createChainJob } from '../platform/audit/chain-job.ts';
import { createAuditModule } from '../platform/audit/index.ts';
import { CannotStart } from '../platform/config/cannot-start.ts';
import type { Config } from '../platform/config/config.ts';
import { canReadMasterKeys } from '../platform/config/master-key.ts';
import { isMigrated } from '../platform/database/pending.ts';
import { createScanner } from '../platform/files/clamav.ts';
import { createPictures } from '../platform/files/pictures.ts';
import { createHttp } from '../platform/http/create-http.ts';
import { findAccounts, readNames } from '../platform/identity/accounts/store.ts';
import { organisationsWithReviewer } from '../platform/identity/assignments/store.ts';
import { createIdentity } from '../platform/identity/identity.ts';
import { installationData } from '../platform/installation/data.ts';
import { holdPurpose } from '../platform/installation/installation.ts';
import { jobs } from '../platform/jobs/jobs.ts';
import { isWorkerAlive } from '../platform/jobs/left-locked.ts';
import { createLanguages } from '../platform/language/index.ts';
import { createTranslator } from '../platform/language/translate.ts';
import { createOutbox } from '../platform/outbox/outbox.ts';
import { canAddTo, createReadiness, hasRoomOnDisk } from '../platform/telemetry/readiness.ts';
import { vaultData } from '../platform/vault/data.ts';
import { createVault, type Vault } from '../platform/vault/vault.ts';
import { loadTaxonomy, taxonomyVersionInUse, wordingsOf } from '../taxonomy/index.ts';
import { demoClients, demoPeople } from './demo-people.ts';
import type { Compose, Materials, Services, Step } from './parts.ts';
import { storePharmacyLog } from './simulate/pharmacy-log.ts';
import { storeSimulated } from './simulate/store-simulated.ts';

/** So many that every page of a demonstration looks alive, and few enough for a quick first start. */
const demoRecords = 3_000;
const demoSeed = 1;

/** Where somebody lands: on the first of these that they may open. */
const landings = [
  ['records.read', '/home'],
  ['people.manage', '/people'],
  ['access.read', '/access'],
] as const satisfies readonly (readonly [Permission, string])[];

const may = (role: Role, permission: Permission): boolean => roleOf(role).may.includes(permission);

/** What the parts that are no module keep. */
const platformData = [...vaultData, ...installationData];

export const compose: Compose = (materials) => {
  const { config, db, keys, clock, log } = materials;
  const vault = createVault(db, keys, clock);
  const auditKey = vault.keyFor('audit');
  const services = createServices(materials, vault, createAudit(auditKey, clock));
  const { identity, directory, recording, review, pharmacy } = services;
  const portfolio = createPortfolio({
    db,
    clock,
    vault,
    ownRecords: review.ownRecords,
    ownTold: review.ownTold,
    knownWords: (account, recordId) => recording.words.known(db.as(scopeOf(account)), recordId),
  });
  const keeping = createKeeping({
    db,
    clock,
    audit: createAudit(auditKey, clock),
    map: () => dataMap,
    openers: { portfolio: portfolio.copyFor, recording: recording.copyFor, review: review.copyFor },
  });
  const auditPages = createAuditModule({
    db,
    clock,
    audit: createAudit(auditKey, clock),
    jobs,
    key: auditKey,
    anchorFile: config.anchorFile,
    findPeople: findAccounts,
    namesOf: readNames,
    findRecord: review.findRecord,
    referencesOf: review.referencesOf,
    organisationName: async (code) => (await directory.get(code))?.name ?? null,
  });
  const originals = createOriginals({
    db,
    clock,
    audit: createAudit(auditKey, clock),
    vault,
    taxonomy: loadTaxonomy(),
    directory,
    reach: review.reach,
    typedSteps: review.typedSteps,
    reportsToDecide: review.reportsToDecide,
    decideReport: review.decideReport,
  });
  const people = createPeople({
    db,
    clock,
    audit: createAudit(auditKey, clock),
    origin: config.origin,
    directory,
    identity,
  });
  const aboutPerson = createAboutPerson({
    db,
    clock,
    audit: createAudit(auditKey, clock),
    taxonomyVersion: loadTaxonomy().version,
    deprivation: readDeprivation(config),
    openSent: recording.openSent,
    comeBack: review.comeBack,
  });
  const localQuestions = createLocalQuestions({
    db,
    clock,
    audit: createAudit(auditKey, clock),
    directory,
    taxonomy: loadTaxonomy(),
  });
  const about = createAbout({ map: () => dataMap, periods: () => readPeriods(db, clock.today()) });
  const modules = [
    createDirectoryModule(directory),
    recording.module,
    review.module,
    portfolio.module,
    pharmacy.module,
    originals,
    aboutPerson,
    localQuestions,
    createProposals({ db, taxonomy: loadTaxonomy() }),
    auditPages,
    identity,
    people,
    keeping,
    createDoors(config.doorsFile),
    createLanguages({
      asksIn: (path) => wordingsOf(taxonomyVersionInUse).includes(path),
      translator: config.translator && createTranslator(config.translator).name,
    }),
    createPosters({ origin: config.origin, directory }),
    about,
  ];
  const dataMap = [...modules.flatMap(({ data = [] }) => data), ...platformData];

  const purpose: Step = { name: 'What it is for', run: () => holdPurpose(db, config.demo) };
  const organisations: Step = {
    name: 'Organisations',
    run: async (progress) => {
      await directory.load(progress);
    },
  };
  const inventedPeople: Step = {
    name: 'Invented people',
    run: async () => {
      const isThere = await stat(join(config.dataDir, 'demo.json')).catch(() => null);
      if (!isThere) await identity.seedDemo(demoPeople, demoClients);
    },
  };
  const records: Step = {
    name: 'Invented records',
    run: async (progress) => {
      const options = { events: demoRecords, seed: demoSeed, until: clock.today() };
      if (!(await recording.isEmpty())) return;
      await storeSimulated({ db: db.as(systemScope), services }, options, progress);
      await storePharmacyLog({ db: db.as(systemScope), services }, clock.today());
    },
  };

  return {
    createApp: async () => {
      // The first question builds the index; nobody should wait for it.
      await directory.find('');
      return createHttp({
        config,
        modules,
        identify: identity.identify,
        readiness: createReadiness({
          isDatabaseUp: db.isUp,
          needed: { migrations: () => isMigrated(db), 'reference-data': directory.isLoaded },
          wanted: {
            'master-key': () => canReadMasterKeys(config.masterKey),
            'anchor-file': () => canAddTo(config.anchorFile),
            'disk-space': () => hasRoomOnDisk(config.dataDir),
            worker: () => isWorkerAlive(db),
            ...(config.scanner && { 'virus-scanner': createScanner(config.scanner).isUp }),
            ...(config.translator && { 'translation-service': createTranslator(config.translator).isUp }),
          },
        }),
        secret: vault.keyFor('http/proof-of-work'),
        prefixTrust: config.trustedProxies,
        extra: identity.mount,
        log,
      });
    },
    jobs: [
      ...modules.flatMap((module) => module.jobs),
      createChainJob({ db: db.as(systemScope), clock, key: auditKey, anchorFile: config.anchorFile }),
    ],
    steps: [purpose, organisations, ...(config.demo ? [inventedPeople, records] : [])],
    modules,
    dataMap,
    services,
    stop: async () => recording.stop(),
  };
};

const readDeprivation = ({ deprivationFile }: Config) => {
  if (deprivationFile === null) return null;
  const table = readDeprivationFile(deprivationFile);
  if (table.ok) return table.value;
  throw new CannotStart(`CAIRN_DEPRIVATION_FILE cannot be used:\n${table.failure.message}`);
};

const createServices = ({ config, db, clock, log }: Materials, vault: Vault, audit: Audit): Services => {
  const taxonomy = loadTaxonomy();
  const outbox = createOutbox(jobs, {
    [savedTopic]: [openCasesJob, linkRecordsJob],
    [caseOpenedTopic]: [findSimilarJob, proposeCodesJob],
    [completedTopic]: [noteCompletionJob],
  });
  const directory = createDirectory({ db, audit, clock });
  const scanner = config.scanner && createScanner(config.scanner);
  const recording = createRecording({
    db,
    clock,
    audit,
    vault,
    taxonomy,
    outbox,
    directory,
    pictures: createPictures(scanner),
    mostDraftPhotoBytes: config.mostDraftPhotoBytes,
    receiptsReady: config.receiptsReady,
  });
  const pharmacy = createPharmacy({ db, clock, audit, directory, recording });
  const review = createReview({
    begunFrom: pharmacy.entryOf,
    changeLinkedWords: pharmacy.changeWordsOf,
    origin: config.origin,
    db,
    clock,
    audit,
    vault,
    outbox,
    directory,
    recording,
    taxonomy,
    translator: config.translator && createTranslator(config.translator),
    organisationsWithReviewer: (codes) => organisationsWithReviewer(db.as(systemScope), codes, clock.today()),
  });
  const identity = createIdentity({
    db,
    vault,
    clock,
    audit,
    config,
    reachOf: (role, code) => directory.reach(roleOf(role).span, code),
    findOrganisations: async (words) =>
      (await directory.find(words))
        .filter(({ isOpen }) => isOpen)
        .map(({ code, name, town, postcode }) => ({ code, name, detail: `${town} ${postcode}`.trim() })),
    nameOf: async (code) => (await directory.get(code))?.name ?? null,
    landing: ({ role }) => landings.find(([permission]) => may(role, permission))?.[1] ?? '/my-records',
    log,
  });
  return { directory, recording, review, identity, pharmacy };
};
