/** The vendor behind the gateway that is tried. Apart, so that the gateway's process loads nothing of what draws requests. */
export const SEEDED = { customers: 20, seed: 1, quotas: false };
