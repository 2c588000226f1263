export {
  assignAccountManager,
  assignDirector,
  assignRoles,
  type Change,
  type ChangeEvent,
  deactivateMember,
  deleteRole,
  type MemberInput,
  type Outcome,
  saveMember,
  saveRole,
} from './changes.ts';
export {
  type Actor,
  type Organization,
  openOrganization,
  type RecordChange,
  seedOrganization,
} from './organization.ts';
export type { Surroundings } from './rules.ts';
export { changesOf, demoSeed, readSeedFile, type Seed } from './seed.ts';
export type { CustomerAssignment, CustomRole, Member, OrganizationState } from './state.ts';
