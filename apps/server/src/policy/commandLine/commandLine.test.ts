import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'doudi-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function doudi(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/server/src/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const sound = `- name: 一人户
  jurisdiction: "500238"
  on: 2021-05-10
  household: {residence: rural, members: [{id: 𠮷䶮, relation: head, born: 1976-03-02, income: []}]}
  expect: [{programme: dibao, answer: eligible, monthly: 496.00}]
`

test('a case that comes out as expected exits 0 and prints the amount', () => {
  const { status, stdout } = doudi('determine', file('sound.yaml', sound))
  expect(status).toBe(0)
  expect(stdout).toContain('✔ 符合  最低生活保障  496.00 元/月')
})

test('--json prints one line per case, a faulty one on its own line, and exits 1', () => {
  const path = file(
    'mixed.yaml',
    `${sound}- {name: 坏的, jurisdiction: "500238", on: 2021-02-29, household: {residence: rural, members: [{id: 甲, relation: head, born: 1976-03-02}]}}\n`,
  )
  const { status, stdout } = doudi('determine', path, '--json')
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; ok: boolean; problem?: { code: string } })
  expect(status).toBe(1)
  expect(lines.map(({ name, ok }) => ({ name, ok }))).toEqual([
    { name: '一人户', ok: true },
    { name: '坏的', ok: false },
  ])
  expect(lines[1]?.problem?.code).toBe('case.day-impossible')
})

test('an outcome that differs from what is expected is told and exits 1', () => {
  const { status, stdout } = doudi('determine', file('other.yaml', sound.replace('496.00', '500.00')))
  expect(status).toBe(1)
  expect(stdout).toMatch(/≠ .*500/)
})

test('the command expands patterns itself, and no file is an error', () => {
  expect(doudi('determine', join(folder, '*und.yaml')).status).toBe(0)
  const none = doudi('determine', join(folder, '*.none'))
  expect(none.status).toBe(2)
  expect(none.stderr).toContain('没有文件')
  expect(doudi('determine').status).toBe(2)
})

test('a word that is no command and a flag that is no flag are answered with the usage', () => {
  expect(doudi('determin').status).toBe(2)
  expect(doudi('determine', 'x.yaml', '--jsn').stderr).toContain('用法')
})

test('pack check names a broken formula with file, line and a sentence in Chinese', () => {
  const pack = mkdtempSync(join(folder, 'packs-'))
  const at = (name: string, text: string) => writeFileSync(join(pack, name), text)
  const own = join(pack, 'place')
  spawnSync('mkdir', [own])
  at('place/pack.yaml', 'pack: place\njurisdiction: ""\nname: 某地\ndocuments: {X: {title: 某文件}}\n')
  at(
    'place/rules.yaml',
    'module: 试\nvariables:\n  - {name: 甲项, type: flag, ref: {doc: X, clause: 一}, formula: 低保线 < 3}\n',
  )
  const { status, stdout } = doudi('pack', 'check', pack)
  expect(status).toBe(1)
  expect(stdout).toMatch(/place\/rules\.yaml:3 .*未定义的名称 低保线/)
})

test('pack show prints clauses and figures; an unknown pack is refused with those there are', () => {
  expect(doudi('pack', 'show', 'wuxi').stdout).toContain('D003')
  const unknown = doudi('pack', 'show', 'wuhan')
  expect(unknown.status).toBe(1)
  expect(unknown.stderr).toContain('chongqing')
})
