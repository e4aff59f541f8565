/** Whether this browser can sign in with a passkey here. It never can at a bare IP address: a passkey belongs to a name. */
export function passkeysOffered(): boolean {
  const named = !/^(\d+\.){3}\d+$|^\[/.test(location.hostname);
  return named && typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Asks whoever sits here for one of their passkeys; nothing where they leave it. */
export async function askForPasskey(options: unknown): Promise<object | undefined> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return given(() => navigator.credentials.get({ publicKey }));
}

/** Has a new passkey made; nothing where they leave it. */
export async function makePasskey(options: unknown): Promise<object | undefined> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return given(() => navigator.credentials.create({ publicKey }));
}

async function given(ask: () => Promise<Credential | null>): Promise<object | undefined> {
  try {
    const credential = await ask();
    return credential === null ? undefined : (credential as PublicKeyCredential).toJSON();
  } catch (refusal) {
    // Left, timed out, or nothing there that fits: the browser has said so itself.
    if (refusal instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(refusal.name)) return undefined;
    throw refusal;
  }
}
