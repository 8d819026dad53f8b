// Why someone who wanted to sign in has not, in words that say what to do.

import type { Page } from '../../../module.ts';

export type Problem = 'not-finished' | 'unreachable' | 'no-account' | 'no-role' | 'not-sure-enough';

const pages: Readonly<Record<Problem, { readonly status: number; readonly title: string }>> = {
  'not-finished': { status: 400, title: 'Signing in was not finished' },
  unreachable: { status: 503, title: 'The sign-in service does not answer' },
  'no-account': { status: 403, title: 'You have no account here yet' },
  'no-role': { status: 403, title: 'Your role has no place here yet' },
  'not-sure-enough': { status: 403, title: 'A safer way to sign in is needed' },
};

export const problemPage = (problem: Problem, next = '/', subject?: string): Page => ({
  kind: 'page',
  view: 'platform/identity/pages/sign-in/problem.njk',
  title: pages[problem].title,
  status: pages[problem].status,
  data: { problem, next, subject },
});
