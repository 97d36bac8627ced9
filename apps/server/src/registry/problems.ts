import { refusalsOf } from '../platform/problem/index.ts'
import { HOUSEHOLD_PROBLEMS } from './problems/ofHouseholds.ts'
import { PEOPLE_PROBLEMS } from './problems/ofPeople.ts'
import { PLACE_PROBLEMS } from './problems/ofPlaces.ts'

/** Every refusal of the registry. */
export const REGISTRY_PROBLEMS = { ...PLACE_PROBLEMS, ...PEOPLE_PROBLEMS, ...HOUSEHOLD_PROBLEMS }

export const refuse = refusalsOf(REGISTRY_PROBLEMS)
