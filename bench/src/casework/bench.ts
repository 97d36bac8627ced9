import { inOwnProcess } from '../child.ts'
import type { Bench, Figure } from '../figure.ts'

/** What one measuring process says: numbers by name. */
type Said = Readonly<Record<string, number>>

/** One process of the bench, and the figures it gives. */
interface Measuring {
  /** A file beside this one. */
  readonly script: string
  readonly figures: (said: (name: string) => number) => readonly Figure[]
}

/** Every command that thirty-two clerks send, in the order of a case. */
const COMMANDS = [
  'takeIntake',
  'returnForCorrection',
  'resubmit',
  'recordAuthorisation',
  'accept',
  'recordMeansCheck',
  'secondMeansCheck',
  'recordInquiry',
  'countersignInquiry',
  'verify',
  'confirm',
  'refuse',
  'tellAward',
  'tellRefusal',
  'appeal',
  'dismissAppeal',
]

/** Every process that measures casework; a room adds its own line. */
const PROCESSES: readonly Measuring[] = [
  {
    script: 'recompute',
    figures: (said) => [
      { figure: 'preview', value: said('preview'), unit: 's', atMost: 5 },
      { figure: 'recompute', value: said('recompute'), unit: 's', atMost: 60 },
      { figure: 'preview.processorSeconds', value: said('previewProcessor'), unit: 's' },
      { figure: 'recompute.processorSeconds', value: said('recomputeProcessor'), unit: 's' },
      { figure: 'recompute.awards', value: said('awards'), unit: 'awards' },
      { figure: 'preview.routed', value: said('routed'), unit: 'households' },
    ],
  },
  {
    script: 'commands',
    figures: (said) =>
      COMMANDS.flatMap((command) => [
        { figure: `${command}.p50`, value: said(`${command}.p50`), unit: 'ms' },
        { figure: `${command}.p95`, value: said(`${command}.p95`), unit: 'ms', atMost: 50 },
      ]),
  },
]

/** Casework: what a changed standard costs in a county, and how long a command takes. */
export const casework: Bench = {
  name: 'casework',
  async run() {
    const figures: Figure[] = []
    for (const { script, figures: of } of PROCESSES) {
      const said = await inOwnProcess<Said>(new URL(`./${script}.ts`, import.meta.url))
      figures.push(...of((name) => said[name] ?? Number.NaN))
    }
    return figures
  },
}
