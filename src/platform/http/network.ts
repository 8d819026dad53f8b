// What an address is counted as: its network, never itself.

const ipv6Groups = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right];
};

const ipv6Digits = (address: string): string =>
  ipv6Groups(address)
    .slice(0, 4)
    .map((group) => group.padStart(4, '0').toLowerCase())
    .join('');

const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

const startOf = (address: string, ipv4Parts: number, ipv6Nibbles: number): string => {
  const plain = plainAddress(address);
  return plain.includes(':') ? ipv6Digits(plain).slice(0, ipv6Nibbles) : plain.split('.').slice(0, ipv4Parts).join('.');
};

/** /24 of IPv4, /56 of IPv6: a street of homes, or what one home is given. */
export const networkOf = (address: string): string => startOf(address, 3, 14);

/** /16 of IPv4, /32 of IPv6: about what one provider is given. */
export const wideNetworkOf = (address: string): string => startOf(address, 2, 8);
