// What every module owes before it is served: each route a permission that exists and a schema for whatever it reads.

import { permissions } from '../access/roles.ts';
import type { Module, Route } from '../module.ts';

const known: ReadonlySet<string> = new Set(['public', 'signed-in', ...permissions]);

export type ServedRoute = { readonly module: string; readonly route: Route };

export const listRoutes = (modules: readonly Module[]): readonly ServedRoute[] =>
  modules.flatMap((module) => module.routes.map((route) => ({ module: module.name, route })));

const routeFaults = (module: Module, route: Route): readonly string[] => {
  const name = `${module.name}: ${route.method} ${route.path}`;
  const faults: string[] = [];
  if (!known.has(route.permission))
    faults.push(`${name} has the permission "${route.permission}", which no table declares`);
  if (/[:*]/.test(route.path) && route.schema.params === undefined) faults.push(`${name} has no schema for its params`);
  if (route.method === 'POST' && route.schema.body === undefined) faults.push(`${name} has no schema for its body`);
  return faults;
};

/** Every reason why these modules may not be served; empty when they may. */
export const contractFaults = (modules: readonly Module[]): readonly string[] => {
  const served = new Set<string>();
  const repeated: string[] = [];
  for (const { module, route } of listRoutes(modules)) {
    const address = `${route.method} ${route.path}`;
    if (served.has(address)) repeated.push(`${module}: ${address} is served twice`);
    served.add(address);
  }
  const astray = modules.flatMap((module) =>
    (module.links ?? [])
      .filter((link) => !module.routes.some((route) => route.method === 'GET' && route.path === link.path))
      .map((link) => `${module.name}: the link "${link.text}" leads to ${link.path}, which is no page of this module`),
  );
  return [
    ...modules.flatMap((module) => module.routes.flatMap((route) => routeFaults(module, route))),
    ...repeated,
    ...astray,
  ];
};
