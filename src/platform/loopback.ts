// Whether an address is this machine itself, the only place where plain HTTP carries a sign-in.

export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
