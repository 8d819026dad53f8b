// Who may do what: one table. Routes, menus, the database's policies, the administration pages and the tests all read it.
// A role is given to a person at an organisation; what it reaches from there is role x organisations x kind of data x purpose.

/** What a route can ask for. `public` and `signed-in` need no row here. */
export const permissions = [
  /** Records with the names hidden: lists and pages. */
  'records.read',
  /** Steps with a record: asking, answering, closing, moving. */
  'records.review',
  /** How to reach somebody who asked to be reached. */
  'records.contact',
  /** Break-glass: asking to read the words as typed. */
  'originals.ask',
  /** Being the second person for a reading at national level. */
  'originals.approve',
  'people.manage',
  'clients.manage',
  'sites.manage',
  /** Posters and cards that lead to a form which knows the place. */
  'posters.make',
  /** An organisation's own questions, after the national ones. */
  'questions.manage',
  /** Holding and ending single records. */
  'retention.manage',
  /** How long each kind is kept: one rule for the whole service. */
  'retention.rules',
  /** Who has access to what, and why. */
  'access.read',
  /** Which languages the pages speak, and who has read their words. */
  'languages.read',
  /** How well names are hidden, in counts. */
  'quality.read',
  /** How often people keep what Cairn proposes, in counts. */
  'proposals.read',
  'audit.read',
  /** The pharmacy log of the place: reading it, adding to it, reviewing its month. */
  'pharmacy.read',
  'pharmacy.log',
  'pharmacy.review',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * Kinds of data that the database tells apart, each by how much harm its reading can do. `log` is the book of the team where
 * the role is held, and nowhere else.
 */
export const grants = ['read', 'review', 'originals', 'approve', 'people', 'manage', 'audit', 'log'] as const;
export type Grant = (typeof grants)[number];

/** From the organisation that a role is given at: nothing but one's own, that organisation, the area that it is, everything. */
export type Span = 'own' | 'organisation' | 'area' | 'nation';

/** Why the role reads what it reads; told to whoever asks who has access. */
export type Purpose =
  | 'telling'
  | 'local learning'
  | 'administration'
  | 'oversight'
  | 'national learning'
  | 'digital safety'
  | 'assurance'
  | 'exchange';

type RoleRow = {
  readonly name: string;
  /** What the role is for, in a few words for whoever gives it. */
  readonly about: string;
  readonly purpose: Purpose;
  readonly span: Span;
  readonly grants: readonly Grant[];
  readonly may: readonly Permission[];
  /** A password alone does not open it. */
  readonly needsSecondFactor: boolean;
  /** Which administrators may give it. */
  readonly givenBy: readonly ('organisation-administrator' | 'national-administrator')[];
};

const locally = ['organisation-administrator', 'national-administrator'] as const;
const nationally = ['national-administrator'] as const;

const roleTable = {
  teller: {
    name: 'Member of the public',
    about: 'Tells what happened and comes back to it with an account.',
    purpose: 'telling',
    span: 'own',
    grants: [],
    may: [],
    needsSecondFactor: false,
    givenBy: [],
  },
  recorder: {
    name: 'Member of staff',
    about:
      'Tells what happened at work, and sees what came of their own records. Keeps the pharmacy log with the team.',
    purpose: 'telling',
    span: 'own',
    grants: ['log'],
    may: ['pharmacy.read', 'pharmacy.log'],
    needsSecondFactor: false,
    givenBy: locally,
  },
  reviewer: {
    name: 'Reviewer',
    about: 'Reads the records of their organisation, and answers whoever told us.',
    purpose: 'local learning',
    span: 'organisation',
    grants: ['read', 'review', 'originals', 'log'],
    may: [
      'records.read',
      'records.review',
      'records.contact',
      'posters.make',
      'originals.ask',
      'pharmacy.read',
      'pharmacy.log',
      'pharmacy.review',
    ],
    needsSecondFactor: true,
    givenBy: locally,
  },
  triage: {
    name: 'Triage team',
    about: 'Finds the right place for records whose teller did not know where, or where nobody reviews.',
    purpose: 'local learning',
    span: 'organisation',
    grants: ['read', 'review', 'originals'],
    may: ['records.read', 'records.review', 'records.contact', 'originals.ask'],
    needsSecondFactor: true,
    givenBy: nationally,
  },
  'learning-lead': {
    name: 'Learning lead',
    about: 'Reads the records of their organisation to learn from them. Changes nothing.',
    purpose: 'local learning',
    span: 'organisation',
    grants: ['read'],
    may: ['records.read', 'pharmacy.read'],
    needsSecondFactor: true,
    givenBy: locally,
  },
  'organisation-administrator': {
    name: 'Organisation administrator',
    about: 'Looks after people, sites, questions, connections and retention of their organisation. Reads no records.',
    purpose: 'administration',
    span: 'organisation',
    grants: ['people', 'manage'],
    may: [
      'people.manage',
      'clients.manage',
      'sites.manage',
      'posters.make',
      'questions.manage',
      'retention.manage',
      'access.read',
      'quality.read',
      'proposals.read',
    ],
    needsSecondFactor: true,
    givenBy: locally,
  },
  'area-oversight': {
    name: 'ICB or region oversight',
    about: 'Reads the records of the organisations in their area. Changes nothing.',
    purpose: 'oversight',
    span: 'area',
    grants: ['read'],
    may: ['records.read', 'pharmacy.read'],
    needsSecondFactor: true,
    givenBy: nationally,
  },
  'national-analyst': {
    name: 'National analyst',
    about: 'Reads records of every organisation, with the names hidden, to find what is common to them.',
    purpose: 'national learning',
    span: 'nation',
    grants: ['read'],
    may: ['records.read', 'pharmacy.read', 'quality.read'],
    needsSecondFactor: true,
    givenBy: nationally,
  },
  'national-reviewer': {
    name: 'National reviewer',
    about: 'Reviews the gravest records of the nation; may ask, with a second person, for the words as typed.',
    purpose: 'national learning',
    span: 'nation',
    grants: ['read'],
    may: ['records.read', 'originals.ask', 'pharmacy.read', 'quality.read'],
    needsSecondFactor: true,
    givenBy: nationally,
  },
  'national-administrator': {
    name: 'National administrator',
    about: 'Looks after people and connections everywhere; the second person for a national reading. Reads no records.',
    purpose: 'administration',
    span: 'nation',
    grants: ['people', 'manage', 'approve'],
    may: [
      'people.manage',
      'clients.manage',
      'sites.manage',
      'retention.manage',
      'retention.rules',
      'access.read',
      'languages.read',
      'quality.read',
      'proposals.read',
      'originals.approve',
    ],
    needsSecondFactor: true,
    givenBy: nationally,
  },
  'clinical-safety-officer': {
    name: 'Clinical safety officer',
    about: 'Reads the records of their organisation for what IT systems had to do with. Changes nothing.',
    purpose: 'digital safety',
    span: 'organisation',
    grants: ['read'],
    may: ['records.read'],
    needsSecondFactor: true,
    givenBy: locally,
  },
  auditor: {
    name: 'Auditor',
    about: 'Searches the audit and verifies it. Reads no records.',
    purpose: 'assurance',
    span: 'nation',
    grants: ['audit', 'people'],
    may: ['audit.read', 'access.read'],
    needsSecondFactor: true,
    givenBy: nationally,
  },
  'lrms-client': {
    name: 'Local risk management system',
    about: 'A machine that sends records for an organisation.',
    purpose: 'exchange',
    span: 'own',
    grants: [],
    may: [],
    needsSecondFactor: false,
    givenBy: [],
  },
} as const satisfies Record<string, RoleRow>;

export type Role = keyof typeof roleTable;

export const roles = Object.keys(roleTable) as readonly Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(roleTable, text);

export const roleOf = (role: Role): RoleRow => roleTable[role];

/** The roles that somebody in this role may give to others. */
export const rolesGivenBy = (giver: Role): readonly Role[] =>
  roles.filter((role) => roleOf(role).givenBy.some((one) => one === giver));
