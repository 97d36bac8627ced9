import { expect, test } from 'vitest'
import { splitStatements } from './splitStatements.ts'

const textsOf = (sql: string) => splitStatements(sql).map(({ text }) => text)

test('a file is split at its semicolons, and each statement knows its line', () => {
  expect(splitStatements('-- head\n\nselect 1;\n\n/* a\nb */ select 2\n  from t;\n')).toEqual([
    { text: 'select 1', line: 3 },
    { text: 'select 2\n  from t', line: 6 },
  ])
})

test('a semicolon in a text, a name, a comment or a body ends nothing', () => {
  expect(textsOf("select ';', 'it''s;'; select 2")).toEqual(["select ';', 'it''s;'", 'select 2'])
  expect(textsOf('select ";" -- ; \n from t; select 2')).toEqual(['select ";" -- ; \n from t', 'select 2'])
  expect(textsOf('do $$ begin; end $$; do $x$ a; $$ b; $$ $x$')).toEqual([
    'do $$ begin; end $$',
    'do $x$ a; $$ b; $$ $x$',
  ])
})

test('nothing but comments is no statement', () => {
  expect(textsOf('-- only words;\n/* more; */ ;;')).toEqual([])
})
