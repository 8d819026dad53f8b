// Where a file does not fit its schema, in the words of the schema: the place, and what should stand there.

import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** `/providers/0/issuer` as `providers[0].issuer`. */
const placeOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');

const describedAt = (schema: unknown, pointer: string): string => {
  let at = schema;
  for (const part of pointer.split('/').slice(1)) at = (at as Readonly<Record<string, unknown>> | undefined)?.[part];
  const found = (at as { readonly description?: unknown } | undefined)?.description;
  return typeof found === 'string' ? found : 'is not as it should be';
};

export const faultsIn = (schema: TSchema, value: unknown): readonly string[] => {
  const faults = new Set<string>();
  for (const { keyword, schemaPath, instancePath, params } of Value.Errors(schema, value)) {
    const place = placeOf(instancePath) || 'the file';
    if (keyword === 'required') {
      const { requiredProperties } = params as { readonly requiredProperties: readonly string[] };
      for (const name of requiredProperties)
        faults.add(
          `${placeOf(`${instancePath}/${name}`)} is missing: it ${describedAt(schema, `${schemaPath}/properties/${name}`)}.`,
        );
    } else if (keyword === 'boolean') faults.add(`${place} is no setting that Cairn knows. Look at its spelling.`);
    else if (keyword !== 'additionalProperties') faults.add(`${place} ${describedAt(schema, schemaPath)}.`);
  }
  return [...faults];
};
