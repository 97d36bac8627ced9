import type { DecisionEffect } from '../decision/written.ts'
import { issueCertificate } from './issue.ts'

/** Every decision of an application gives its certificate. */
export const certifyDecision: DecisionEffect = async (context, written) => {
  const { id, kind, application, file, determination, on, amountFen, takesEffect, reasons } = written
  const granted = kind === 'award'
  const once = application.programme === 'temporaryAid'
  const byHand = reasons.find(({ met }) => met === 'byHand')
  await issueCertificate(context, {
    decision: id,
    household: application.household,
    region: application.region,
    on,
    file,
    determination,
    outcomes: [
      {
        programme: application.programme,
        ...(application.person !== null && { member: application.person }),
        granted,
        ...(granted && amountFen !== null && (once ? { onceFen: amountFen } : { monthlyFen: amountFen })),
        ...(granted && takesEffect !== null && { from: takesEffect.slice(0, 7) }),
      },
    ],
    ...(byHand && { byHand: { clause: byHand.clause.clause, because: byHand.text } }),
  })
}
