/**
 * The vendor behind the gateway under test, in a process of its own, so that the gateway's process does not load the
 * generators of requests.
 */
export const SEEDED = { customers: 20, seed: 1, quotas: false };
