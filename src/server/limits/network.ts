/** The eight groups of an IPv6 address, with `::` expanded and an IPv4 address at the end as two groups. */
const groupsOf = (address: string): readonly number[] => {
  const expanded = address.replace(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/, (_, a, b, c, d) =>
    [a, c].map((high, at) => (Number(high) * 256 + Number(at === 0 ? b : d)).toString(16)).join(':'),
  );
  const [head = [], tail] = expanded.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  return [...head, ...Array<string>(zeros).fill('0'), ...(tail ?? [])].map((group) => Number.parseInt(group, 16));
};

/** The IPv4 address of an address that is written as IPv6; other addresses unchanged. */
export const unmapAddress = (address: string): string => {
  if (!address.includes(':')) return address;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped) return address;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
};

/** The network of one subscriber: an IPv4 address, or the first 64 bits of an IPv6 address. */
export const networkOf = (address: string): string => {
  const bare = unmapAddress(address);
  if (!bare.includes(':')) return bare;
  return groupsOf(bare)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
};
