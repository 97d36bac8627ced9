import type { ChoiceList } from './choices.ts'
import type { Json, Path } from './path.ts'

/**
 * The facts of the case file as the form knows them. A field's words are in the catalogues under
 * `fact.<word>`; `ordinary` names the choice that silence stands for when the ordinary is assumed.
 */
interface Place {
  readonly path: Path
  readonly word: string
  /** Key of the words for the default of the case format. */
  readonly ordinary?: string
  /** Shown from the start; the others are added when they matter. */
  readonly first?: boolean
  /** A line of help below the field. */
  readonly hint?: boolean
  /** In a row: seldom needed, so it waits until the row is unfolded or the value is known. */
  readonly rare?: boolean
  /** In a row: matters only beside this value of another fact of the row. */
  readonly beside?: { readonly path: Path; readonly is: string }
}

/** One value, typed or chosen. */
export type Leaf = Place &
  (
    | { readonly kind: 'flag' | 'money' | 'count' | 'share' | 'day' | 'month' | 'region' | 'text' | 'members' }
    | { readonly kind: 'choice'; readonly choices: ChoiceList }
    | { readonly kind: 'choices'; readonly choices: ChoiceList }
  )

/** What a row or a group cannot be asked without: of each list, at least one. */
type Needs = { readonly needs?: readonly (readonly string[])[] }

/** Some facts that the file keeps together in one object. */
export type Group = Place & Needs & { readonly kind: 'group'; readonly fields: readonly Leaf[] }

/** A list of rows; a list with no row says "none". */
export type Rows = Place & Needs & { readonly kind: 'rows'; readonly fields: readonly Leaf[]; readonly start: Json }

/** A bare word that becomes an object when more is known: where: prison → {place: prison, since: 2017-05}. */
export type WordWith = Place & {
  readonly kind: 'wordWith'
  readonly choices: ChoiceList
  readonly key: string
  readonly extras: readonly Leaf[]
}

/** Yes or no, and since when: residencePermit: {since: 2019-05-01}. */
export type FlagWith = Place & { readonly kind: 'flagWith'; readonly extras: readonly Leaf[] }

/** A conclusion in one word, or the particulars it would be drawn from. */
export type Itemised = Place & {
  readonly kind: 'itemised'
  readonly choices: ChoiceList
  /** The choice that opens the particulars. */
  readonly opens: string
  readonly start: Json
  readonly fields: readonly (Leaf | Rows)[]
}

export type Field = Leaf | Group | Rows | WordWith | FlagWith | Itemised

/** A titled set in the list of facts that can be added. */
export interface FieldSet {
  readonly word: string
  readonly fields: readonly Field[]
}
