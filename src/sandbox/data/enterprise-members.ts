import type { Enterprises, Member, Unit } from './enterprise.ts';
import { mix } from './hash.ts';
import { createIdCodec } from './ids.ts';

export interface NewMember {
  readonly master: number;
  readonly accountName: string;
  readonly displayName: string;
  readonly unit: Unit;
  /** Seconds since 1970; before this time the member is being created. */
  readonly readyAt: number;
}

const IN_USE = 1;
const CREATING = 2;

interface EnterpriseMembersOptions {
  readonly seed: number;
  readonly enterprises: Enterprises;
}

/** The members of each enterprise: seeded ones and those created since the start. */
export const createEnterpriseMembers = ({ seed, enterprises }: EnterpriseMembersOptions) => {
  const ids = createIdCodec(mix(seed, 95));
  const made: (NewMember & { readonly id: string })[] = [];

  return {
    of: (master: number, now: number): Member[] => [
      ...enterprises.membersOf(master),
      ...made
        .filter((member) => member.master === master)
        .map((member) => ({ ...member, status: member.readyAt <= now ? IN_USE : CREATING })),
    ],
    create: (member: NewMember): void => void made.push({ ...member, id: ids.encode(member.master, made.length) }),
    isNameTaken: (accountName: string): boolean => made.some((member) => member.accountName === accountName),
  };
};
export type EnterpriseMembers = ReturnType<typeof createEnterpriseMembers>;
