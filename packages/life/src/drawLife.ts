import { actsOf, type Life, statesOf } from './life.ts'

/** A life as a Markdown table, one row for each state: its word, what may happen in it and where that leads. */
export function drawLife<State extends string, Act extends string>(life: Life<State, Act>): string {
  const rows = statesOf(life).map((state) => {
    const { zh, end } = life.states[state]
    const acts = actsOf(life)
      .filter((act) => life.acts[act].from.includes(state))
      .map((act) => {
        const { to, zh: word } = life.acts[act]
        return to === undefined || to === state ? word : `${word} → ${life.states[to].zh}`
      })
    return `| ${zh} \`${state}\`${end ? ' ■' : ''} | ${acts.join('；') || '（止）'} |`
  })
  return ['| state | what may happen next |', '|---|---|', ...rows].join('\n')
}
