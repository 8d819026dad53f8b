// Signs a person of the demonstration in, as a browser does, and gives the cookie of the session.

type Person = { readonly username: string; readonly password: string };

export const signIn = async (origin: string, { username, password }: Person): Promise<string> => {
  const cookies = new Map<string, string>();
  const ask = async (path: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const answer = await fetch(new URL(path, origin), {
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const follow = async (answer: Response): Promise<string> => {
    let at = answer;
    let path = '/sign-in';
    for (let location = at.headers.get('location'); location !== null; location = at.headers.get('location')) {
      path = location;
      at = await ask(path);
    }
    return path;
  };
  const form = await follow(await ask('/sign-in'));
  await follow(await ask(form, { username, password }));
  const cookie = cookies.get('cairn');
  if (cookie === undefined) throw new Error(`${username} could not be signed in`);
  return `cairn=${cookie}`;
};
