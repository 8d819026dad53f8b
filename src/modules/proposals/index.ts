// The face of proposals: what Cairn reads out of a story for people to keep or change, and how often they keep it.

import type { Module } from '../../platform/module.ts';
import { proposalData } from './data.ts';
import { type DriftDeps, driftRoutes } from './pages/drift/handler.ts';

export { proposalLabel } from './labels.ts';
export {
  type Became,
  isNotice,
  type KeptProposal,
  notices,
  type Proposal,
  type ProposalId,
  type Proposed,
  type Span,
  type ToldProposal,
} from './proposal.ts';
export { isOpen, leftOpen, proposeFrom } from './propose.ts';
export { makeReady } from './read-story.ts';
export { type Standing, standingOf } from './standing.ts';
export { insertTold, judgeProposal, keepProposals, readProposals } from './store.ts';

export const createProposals = (deps: DriftDeps): Module => ({
  name: 'proposals',
  routes: driftRoutes(deps),
  jobs: [],
  links: [{ text: 'Proposals', path: '/proposals', place: 'menu' }],
  data: proposalData,
});
