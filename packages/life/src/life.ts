/** A word in the two languages of the screen. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Where a record can stand. */
export interface StateRow extends Words {
  /** Nothing more happens by itself from here; what may still happen (an appeal) is said by the acts. */
  readonly end?: true
}

/** What somebody may do to a record, from where, and where it stands afterwards. */
export interface ActRow<State extends string> extends Words {
  readonly from: readonly State[]
  /** The state afterwards; left out: it stays where it is and a step is done. */
  readonly to?: State
  /** Whoever holds it may, as far as the table goes; guards of the record come on top. */
  readonly permission: `${string}.${string}`
}

/**
 * The life of a kind of record as a table: server and screen read the same one. A word that is missing from a state may
 * not happen in it. The compiler holds every act to known states; `faultsOfLife` holds the table to the rest.
 */
export interface Life<State extends string, Act extends string> {
  readonly name: string
  readonly start: State
  readonly states: Readonly<Record<State, StateRow>>
  readonly acts: Readonly<Record<Act, ActRow<State>>>
}

/** Declares a life. Names of states and acts become types. */
export function defineLife<const State extends string, const Act extends string>(life: {
  readonly name: string
  readonly start: NoInfer<State>
  readonly states: Readonly<Record<State, StateRow>>
  readonly acts: Readonly<Record<Act, ActRow<NoInfer<State>>>>
}): Life<State, Act> {
  return life
}

export type StateOf<L> = L extends Life<infer State, string> ? State : never
export type ActOf<L> = L extends Life<string, infer Act> ? Act : never

/** The names of every state, in the order of the table. */
export function statesOf<State extends string, Act extends string>(life: Life<State, Act>): [State, ...State[]] {
  return Object.keys(life.states) as [State, ...State[]]
}

/** The names of every act, in the order of the table. */
export function actsOf<State extends string, Act extends string>(life: Life<State, Act>): [Act, ...Act[]] {
  return Object.keys(life.acts) as [Act, ...Act[]]
}

/** The state after an act; undefined: it may not happen in this state. */
export function stateAfter<State extends string, Act extends string>(
  life: Life<State, Act>,
  state: State,
  act: Act,
): State | undefined {
  const { from, to } = life.acts[act]
  return from.includes(state) ? (to ?? state) : undefined
}

/** What may happen next in a state, in the order of the table; with permissions: to whoever holds them. */
export function nextActs<State extends string, Act extends string>(
  life: Life<State, Act>,
  state: State,
  permissions?: ReadonlySet<string>,
): Act[] {
  return actsOf(life).filter((act) => {
    const { from, permission } = life.acts[act]
    return from.includes(state) && (permissions === undefined || permissions.has(permission))
  })
}

/** Whether the record has come to its end, as far as the clock goes. */
export function isEnd<State extends string, Act extends string>({ states }: Life<State, Act>, state: State): boolean {
  return states[state].end === true
}

/** The word of a state, also where the state comes as text from elsewhere; a name that is none stands as it is. */
export function wordOfState<State extends string, Act extends string>(
  { states }: Pick<Life<State, Act>, 'states'>,
  language: keyof Words,
  state: unknown,
): string {
  const name = String(state)
  return Object.hasOwn(states, name) ? states[name as State][language] : name
}

/** The same of an act. */
export function wordOfAct<State extends string, Act extends string>(
  { acts }: Pick<Life<State, Act>, 'acts'>,
  language: keyof Words,
  act: unknown,
): string {
  const name = String(act)
  return Object.hasOwn(acts, name) ? acts[name as Act][language] : name
}
