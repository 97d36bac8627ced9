import { roleNamed } from './roles.ts'
import { SECTIONS } from './sections.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

/** A post as the person whose file was read is told of it: the duty and the office, and no name of an officer. */
export interface Office {
  readonly role: Words
  /** Code of the area; nothing for the system itself. */
  readonly region: string | null
  readonly section: Words | null
  /** The file lay beyond the area of the post and was opened for a stated reason. */
  readonly beyondArea: boolean
}

const POST = /^(\w+) (\d{6}|\d{9}|\d{12}) ([a-z-]+)( opened-file \S+)?$/

/** Reads a post as ledger and receipts keep it (`actorOf`): `countyOfficer 500299 assistance`. */
export function officeOf(post: string): Office {
  const [, role = '', region = null, section = '', opened] = POST.exec(post) ?? []
  const known = roleNamed(role)
  const named = Object.entries(SECTIONS).find(([name]) => name === section)?.[1]
  const unknown = post === 'system' ? { zh: '系统', en: 'The system' } : { zh: '工作人员', en: 'An officer' }
  return {
    role: known ? { zh: known.zh, en: known.en } : unknown,
    region,
    section: named ? { zh: named.zh, en: named.en } : null,
    beyondArea: opened !== undefined,
  }
}
