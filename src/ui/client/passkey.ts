// Asks the browser for a passkey when its button is pressed, and sends the answer with the form. A form opts in with
// `data-passkey="get"` or `"create"`, and stays hidden where the browser knows no passkeys.

type Json = { readonly [name: string]: unknown };
type Descriptor = { readonly id: string; readonly type: 'public-key' };

export const startPasskeys = (): void => {
  if (!('PublicKeyCredential' in window) || !window.isSecureContext) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(form);
    });
  }
};

const answer = async (form: HTMLFormElement): Promise<void> => {
  const said = form.querySelector<HTMLElement>('.app-passkey__said');
  const field = form.querySelector<HTMLInputElement>('input[name="passkey"]');
  if (said === null || field === null) return;
  said.hidden = true;
  try {
    const options: Json = JSON.parse(form.dataset.options ?? '{}');
    const credential =
      form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: creationOf(options) })
        : await navigator.credentials.get({ publicKey: requestOf(options) });
    if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey');
    field.value = JSON.stringify('toJSON' in credential ? credential.toJSON() : plain(credential));
    form.submit();
  } catch {
    // Closed, refused, too slow, or not there: the browser does not say which, and the person knows.
    said.hidden = false;
  }
};

const creationOf = (options: Json): PublicKeyCredentialCreationOptions => {
  if ('parseCreationOptionsFromJSON' in PublicKeyCredential)
    return PublicKeyCredential.parseCreationOptionsFromJSON(
      options as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
  const user = options.user as { id: string; name: string; displayName: string };
  return {
    ...(options as unknown as PublicKeyCredentialCreationOptions),
    challenge: bytesOf(options.challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: described(options.excludeCredentials),
  };
};

const requestOf = (options: Json): PublicKeyCredentialRequestOptions => {
  if ('parseRequestOptionsFromJSON' in PublicKeyCredential)
    return PublicKeyCredential.parseRequestOptionsFromJSON(options as unknown as PublicKeyCredentialRequestOptionsJSON);
  return {
    ...(options as unknown as PublicKeyCredentialRequestOptions),
    challenge: bytesOf(options.challenge),
    allowCredentials: described(options.allowCredentials),
  };
};

/** For browsers from before 2024, which speak in bytes. */
const plain = ({ id, type, authenticatorAttachment, response }: PublicKeyCredential): object => {
  const parts: Record<string, unknown> = { clientDataJSON: textOf(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    parts.attestationObject = textOf(response.attestationObject);
    parts.transports = response.getTransports?.() ?? [];
  }
  if (response instanceof AuthenticatorAssertionResponse) {
    parts.authenticatorData = textOf(response.authenticatorData);
    parts.signature = textOf(response.signature);
    if (response.userHandle) parts.userHandle = textOf(response.userHandle);
  }
  return { id, rawId: id, type, authenticatorAttachment, response: parts, clientExtensionResults: {} };
};

const described = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as readonly Descriptor[]).map((one) => ({ ...one, id: bytesOf(one.id) }));

const bytesOf = (text: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(String(text).replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
