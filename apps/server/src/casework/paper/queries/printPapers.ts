import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { Printed } from '../../../platform/http/index.ts'
import { WHYS } from '../../../registry/index.ts'
import { readPaper, readWholeSet } from '../readPapers.ts'
import { toDocx } from '../render/toDocx.ts'
import { toHtml } from '../render/toHtml.ts'

const why = z.enum(WHYS).default('casework')
const onePaper = z.strictObject({ paper: z.uuid(), why })
const wholeSet = z.strictObject({ application: z.uuid(), why })

/** A paper as a page for A4, as it was issued. */
export const printPaper = defineQuery({
  name: 'casework.print-paper',
  permission: 'casework.read',
  input: onePaper,
  async run(context, input) {
    return new Printed('text/html', toHtml(await readPaper(context, input.paper, input.why)))
  },
})

/** The whole set of a case as one page to print, in signing order. */
export const printWholeSet = defineQuery({
  name: 'casework.print-whole-set',
  permission: 'casework.read',
  input: wholeSet,
  subject: ({ application }) => application,
  async run(context, input) {
    return new Printed('text/html', toHtml(await readWholeSet(context, input.application, input.why)))
  },
})

/** A paper as a Word file, as it was issued. */
export const takePaper = defineQuery({
  name: 'casework.take-paper',
  permission: 'casework.read',
  input: onePaper,
  async run(context, input) {
    return toDocx(await readPaper(context, input.paper, input.why))
  },
})

/** The whole set of a case as one Word file, in signing order. */
export const takeWholeSet = defineQuery({
  name: 'casework.take-whole-set',
  permission: 'casework.read',
  input: wholeSet,
  subject: ({ application }) => application,
  async run(context, input) {
    return toDocx(await readWholeSet(context, input.application, input.why))
  },
})
