// Whether an address is this machine itself, the only place where plain HTTP carries a sign-in.

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = ({ hostname }: URL): boolean => loopbackHosts.has(hostname);
