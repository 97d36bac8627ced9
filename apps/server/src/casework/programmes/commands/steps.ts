import { stepCommand } from '../../application/stepCommand.ts'
import { grade, selfCare, wish } from '../inputs.ts'

/** The wish of a tekun applicant, said before a witness; its effect keeps it (see `../effects.ts`). */
export const recordWish = stepCommand({ act: 'recordWish', name: 'casework.record-wish', said: wish })

/** Six questions asked by two assessors of the county (特困人员认定办法 20). */
export const recordSelfCare = stepCommand({ act: 'recordSelfCare', name: 'casework.record-self-care', said: selfCare })

/** The grade as the federation confirms it (国发〔2015〕52号). */
export const confirmGrade = stepCommand({ act: 'confirmGrade', name: 'casework.confirm-grade', said: grade })
