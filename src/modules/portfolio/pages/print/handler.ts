// The portfolio to look at, to print, and as a PDF.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { PortfolioDeps } from '../../deps.ts';
import { portfolioDocument } from '../../document.ts';
import { lettersMissing } from '../../pdf/letters.ts';
import { writePdf } from '../../pdf/write-pdf.ts';

const querystring = Type.Object({}, { additionalProperties: false });

export const printRoutes = (deps: PortfolioDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/my-records/portfolio/print',
    permission: 'signed-in',
    schema: { querystring },
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const document = await portfolioDocument(deps, actor);
      return {
        kind: 'page',
        view: 'modules/portfolio/pages/print/view.njk',
        title: document.title,
        data: {
          back: { href: '/my-records/portfolio', text: 'Portfolio' },
          document,
          missing: lettersMissing(document),
        },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/my-records/portfolio/portfolio.pdf',
    permission: 'signed-in',
    limitPerMinute: 20,
    schema: { querystring },
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      return {
        kind: 'file',
        name: 'portfolio.pdf',
        type: 'application/pdf',
        body: await writePdf(await portfolioDocument(deps, actor), deps.clock.now()),
      };
    },
  }),
];
