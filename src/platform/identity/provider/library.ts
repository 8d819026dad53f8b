// Loads the provider's library without its warning about every release of Node that is not yet called LTS: ours is
// pinned, and it is this one that the tests run on.

const warn = console.warn;
console.warn = (...said: unknown[]) => {
  if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
};
const library = await import('oidc-provider');
console.warn = warn;

export const { Provider, errors } = library;
