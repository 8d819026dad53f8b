// A query string that cannot be read. The router wants an object from its parser, whatever came.

import { type FormFields, parseFields } from './form-body.ts';

export const malformedQuery: FormFields = Object.freeze(Object.create(null));

export const parseQuery = (query: string): FormFields => parseFields(query) ?? malformedQuery;
