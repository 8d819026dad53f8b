// The least that a route's schema takes, so that a request reaches the handler and not only the check before it.

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly format?: string;
};

const someId = '0195e8c2-0000-4000-8000-000000000001';

const sampleOf = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0]);
  switch (schema.type) {
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return sampleBody(schema);
    default:
      if (schema.format === 'uuid') return someId;
      return schema.format === 'date' ? '2026-12-31' : 'x'.repeat(schema.minLength ?? 1);
  }
};

/** `known` gives what must mean something, by the name of the field. */
export const sampleBody = (
  schema: unknown,
  known: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => {
  const { properties = {}, required = [] } = (schema ?? {}) as Schema;
  const named = Object.keys(properties).filter((name) => required.includes(name) || Object.hasOwn(known, name));
  return Object.fromEntries(
    named.map((name) => [name, Object.hasOwn(known, name) ? known[name] : sampleOf(properties[name] ?? {})]),
  );
};
