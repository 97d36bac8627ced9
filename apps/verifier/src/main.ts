import { type Checked, checkFile, packsOf, type RuleTexts, recheck } from '@doudi/certificate'
import { config } from 'zod'
import { element } from './element.ts'
import { type Believed, mark, reportOf } from './report.ts'
import { type Language, WORDS } from './words.ts'

// nothing is ever made code from text: the page's own policy forbids it
config({ jitless: true })

/** What stands in the page beside the program: the rules of one revision and the keys that are believed. */
interface Inside {
  readonly keys: readonly string[]
  readonly revision: string
  readonly texts: RuleTexts
}

const inside = JSON.parse(document.getElementById('rules')?.textContent ?? '{}') as Inside
const set = packsOf(inside.texts)
const page = document.getElementById('page') as HTMLElement

let language: Language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
/** What was dropped, by the name of its file; checked again never, shown anew in the other language. */
const dropped = new Map<string, Checked>()
const worked = new Map<string, Believed>()

function show(): void {
  const words = WORDS[language]
  document.documentElement.lang = language
  document.title = words.title
  const turn = element('button', { type: 'button' }, words.other)
  turn.addEventListener('click', () => {
    language = language === 'en' ? 'zh-CN' : 'en'
    show()
  })
  const believed = [...worked.values()]
  const files = believed.map(({ file }) => file)
  const faulty = [...dropped].flatMap(([name, checked]) =>
    checked.ok
      ? []
      : [
          element(
            'article',
            { 'data-fault': checked.fault },
            element('h2', {}, name),
            element('ul', { class: 'marks' }, mark('bad', words.faults[checked.fault])),
          ),
        ],
  )
  page.replaceChildren(
    element('header', {}, element('h1', {}, words.title), turn),
    element('p', {}, words.intro),
    dropZone(words.drop),
    element('p', { class: 'muted' }, `${words.rules}：`, element('code', {}, inside.revision)),
    element(
      'p',
      { class: 'muted' },
      `${words.keys}：`,
      ...inside.keys.map((key) => element('code', {}, `${key} `)),
      words.hint,
    ),
    element(
      'div',
      { id: 'reports', 'aria-live': 'polite' },
      ...faulty,
      ...believed
        .toSorted((one, other) => one.file.certificate.number - other.file.certificate.number)
        .map((one) => reportOf(set, one, files, words)),
    ),
  )
}

function dropZone(title: string): HTMLElement {
  const input = element('input', { type: 'file', accept: '.json,application/json', multiple: '' }) as HTMLInputElement
  const zone = element('label', { class: 'drop' }, title, input)
  input.addEventListener('change', () => void take(input.files))
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.classList.add('over')
  })
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    void take(event.dataTransfer?.files ?? null)
  })
  return zone
}

async function take(files: FileList | null): Promise<void> {
  for (const file of files ?? []) {
    const checked = await check(await file.text())
    if (checked === undefined) continue
    dropped.set(file.name, checked)
    if (!checked.ok) continue
    worked.set(checked.file.hash, {
      file: checked.file,
      again: recheck(set, inside.revision, checked.file.certificate),
    })
  }
  show()
}

async function check(text: string): Promise<Checked | undefined> {
  try {
    return await checkFile(text, inside.keys)
  } catch {
    // an old browser without Ed25519
    window.alert(WORDS[language].noKeys)
    return undefined
  }
}

show()
