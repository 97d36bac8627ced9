import { DEPARTMENT_NAMES, type Department, sectionOfDepartment } from '@doudi/life'
import type { Actor } from '../../platform/scope/index.ts'
import { refuseReferral } from './problems.ts'

/** The department whose post somebody acts in. Refuses whoever acts for none: they would see every department's. */
export function ownDepartment({ sections }: Pick<Actor, 'sections'>): Department {
  const own = DEPARTMENT_NAMES.find((name) => sections.length === 1 && sections[0] === sectionOfDepartment(name))
  if (own === undefined) throw refuseReferral('casework.no-department')
  return own
}
