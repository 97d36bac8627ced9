import { applicationLife } from './casework/applicationLife.ts'
import { awardLife } from './casework/awardLife.ts'
import { askedElsewhereLife, askedHereLife } from './casework/elsewhereLife.ts'
import { emergencyLife } from './casework/emergencyLife.ts'
import { noticeLife, objectionLife, publicationRequestLife } from './casework/noticeLife.ts'
import { referralLife } from './casework/referralLife.ts'
import { complaintLife } from './complaintLife.ts'
import { drawLife } from './drawLife.ts'
import { faultsOfLife } from './faultsOfLife.ts'
import type { Life } from './life.ts'
import { revisionLife } from './revisionLife.ts'

/** A life as it is drawn and judged, whatever its states are called. */
export interface NamedLife {
  readonly name: string
  readonly drawn: string
  readonly faults: readonly string[]
  /** What its acts ask for. */
  readonly permissions: readonly string[]
}

function named<State extends string, Act extends string>(life: Life<State, Act>): NamedLife {
  const acts = Object.values<Life<State, Act>['acts'][Act]>(life.acts)
  const permissions = [...new Set(acts.map(({ permission }) => permission))]
  return { name: life.name, drawn: drawLife(life), faults: faultsOfLife(life), permissions }
}

/** Every table of states there is, to be drawn into the READMEs and held to the same rules. */
export const LIVES: readonly NamedLife[] = [
  named(applicationLife),
  named(awardLife),
  named(noticeLife),
  named(objectionLife),
  named(publicationRequestLife),
  named(referralLife),
  named(emergencyLife),
  named(askedElsewhereLife),
  named(askedHereLife),
  named(complaintLife),
  named(revisionLife),
]

const DRAWN = /<!-- life: (\w+) -->\n[\s\S]*?<!-- end of life -->/g

/** A text with each life drawn where `<!-- life: name -->` asks for it; a name that is none stays as it was. */
export function withLivesDrawn(text: string): string {
  return text.replace(DRAWN, (found, name: string) => {
    const life = LIVES.find((one) => one.name === name)
    return life === undefined ? found : `<!-- life: ${name} -->\n${life.drawn}\n<!-- end of life -->`
  })
}
