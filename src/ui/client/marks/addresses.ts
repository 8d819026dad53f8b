// Where the browser finds what marks the words of a story. Put in by the build: no text of a page decides what is run.

declare const CAIRN_VERSION: string;
declare const CAIRN_KNOWING: string;

export const pageScript = `/assets/marks-${CAIRN_VERSION}.js`;
export const knowingFile = `/assets/marks-${CAIRN_KNOWING}.bin`;

const readerScript = `/assets/marks-reader-${CAIRN_VERSION}.js`;

type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

/** Our pages take no text as the address of a script (Trusted Types): this one is let through, whatever is asked for. */
export const trustedReader = (): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  return (
    trustedTypes?.createPolicy('cairn-marks', { createScriptURL: () => readerScript }).createScriptURL('') ??
    readerScript
  );
};
