import type { Field, FieldSet, Leaf } from './fields.ts'

const PARENT_EXTRAS: readonly Leaf[] = [
  { kind: 'day', path: 'since', word: 'sinceDay' },
  { kind: 'count', path: 'months', word: 'parent.months' },
  { kind: 'flag', path: 'reported', word: 'parent.reported' },
  { kind: 'choice', path: 'category', word: 'disability.category', choices: 'disability' },
  { kind: 'choice', path: 'grade', word: 'disability.grade', choices: 'grade' },
]

const MEANS: readonly Field[] = [
  {
    kind: 'rows',
    path: 'income',
    needs: [['monthly', 'yearly']],
    word: 'income',
    first: true,
    start: { kind: 'wage' },
    fields: [
      { kind: 'choice', path: 'kind', word: 'income.kind', choices: 'incomeKind' },
      {
        kind: 'choice',
        path: 'source',
        word: 'income.source',
        choices: 'incomeSource',
        beside: { path: 'kind', is: 'transfer' },
      },
      { kind: 'money', path: 'monthly', word: 'monthly' },
      { kind: 'money', path: 'yearly', word: 'income.yearly', rare: true },
      { kind: 'flag', path: 'counted', word: 'income.counted', rare: true },
    ],
  },
  {
    kind: 'group',
    path: 'employment',
    word: 'employment',
    fields: [
      { kind: 'day', path: 'since', word: 'employment.since' },
      { kind: 'flag', path: 'onOwnInitiative', word: 'employment.onOwnInitiative' },
    ],
  },
  {
    kind: 'group',
    path: 'changed',
    word: 'changed',
    fields: [
      { kind: 'day', path: 'on', word: 'changed.on' },
      { kind: 'choice', path: 'because', word: 'changed.because', choices: 'changedBecause' },
    ],
  },
  { kind: 'choice', path: 'workAbility', word: 'workAbility', choices: 'workAbility' },
  { kind: 'count', path: 'refusedSuitableJobs', word: 'refusedSuitableJobs' },
]

const HEALTH: readonly Field[] = [
  {
    kind: 'group',
    path: 'disability',
    word: 'disability',
    ordinary: 'noDisability',
    first: true,
    fields: [
      { kind: 'choice', path: 'category', word: 'disability.category', choices: 'disability' },
      { kind: 'choice', path: 'grade', word: 'disability.grade', choices: 'grade' },
      { kind: 'choices', path: 'parts', word: 'disability.parts', choices: 'disabilityPart' },
      { kind: 'flag', path: 'certificate.held', word: 'certificate.held' },
      { kind: 'day', path: 'certificate.until', word: 'certificate.until' },
    ],
  },
  { kind: 'flag', path: 'illness.majorRecognised', word: 'illness.majorRecognised', ordinary: 'no' },
  {
    kind: 'flagWith',
    path: 'needsLongTermCare',
    word: 'needsLongTermCare',
    extras: [{ kind: 'month', path: 'since', word: 'since' }],
  },
  {
    kind: 'group',
    path: 'selfCare',
    word: 'selfCare',
    hint: true,
    fields: [
      { kind: 'flag', path: 'eating', word: 'selfCare.eating' },
      { kind: 'flag', path: 'dressing', word: 'selfCare.dressing' },
      { kind: 'flag', path: 'transferring', word: 'selfCare.transferring' },
      { kind: 'flag', path: 'toileting', word: 'selfCare.toileting' },
      { kind: 'flag', path: 'walking', word: 'selfCare.walking' },
      { kind: 'flag', path: 'bathing', word: 'selfCare.bathing' },
    ],
  },
  {
    kind: 'group',
    path: 'care',
    word: 'care',
    fields: [
      { kind: 'choice', path: 'setting', word: 'care.setting', choices: 'careSetting' },
      { kind: 'choice', path: 'support', word: 'care.support', choices: 'careSupport' },
      { kind: 'flag', path: 'willing', word: 'care.willing' },
    ],
  },
  { kind: 'flag', path: 'workInjuryCare', word: 'workInjuryCare', ordinary: 'no' },
  { kind: 'flag', path: 'longTermCareInsurance', word: 'longTermCareInsurance', ordinary: 'no' },
]

const FAMILY: readonly Field[] = [
  { kind: 'flag', path: 'livesTogether', word: 'livesTogether', ordinary: 'yes' },
  { kind: 'flag', path: 'married', word: 'married' },
  {
    kind: 'itemised',
    path: 'supporters',
    word: 'supporters',
    choices: 'supporters',
    opens: 'listed',
    start: [],
    fields: [
      {
        kind: 'rows',
        path: '',
        word: 'supporters.rows',
        start: { relation: 'son' },
        fields: [
          { kind: 'choice', path: 'relation', word: 'relation', choices: 'relation' },
          { kind: 'day', path: 'born', word: 'born' },
          { kind: 'choice', path: 'receiving', word: 'supporter.receiving', choices: 'supporterReceiving' },
          { kind: 'money', path: 'monthly', word: 'supporter.monthly' },
          { kind: 'choice', path: 'disability.category', word: 'disability.category', choices: 'disability' },
          { kind: 'choice', path: 'disability.grade', word: 'disability.grade', choices: 'grade' },
          { kind: 'choice', path: 'where', word: 'where', choices: 'where' },
        ],
      },
    ],
  },
  { kind: 'members', path: 'dependsOn', word: 'dependsOn' },
  {
    kind: 'wordWith',
    path: 'parents.father',
    word: 'parents.father',
    choices: 'parent',
    key: 'status',
    extras: PARENT_EXTRAS,
  },
  {
    kind: 'wordWith',
    path: 'parents.mother',
    word: 'parents.mother',
    choices: 'parent',
    key: 'status',
    extras: PARENT_EXTRAS,
  },
  { kind: 'region', path: 'hukou', word: 'hukou', ordinary: 'hukouHere' },
]

const STANDING: readonly Field[] = [
  { kind: 'choice', path: 'study', word: 'study', choices: 'study' },
  {
    kind: 'wordWith',
    path: 'where',
    word: 'where',
    choices: 'where',
    key: 'place',
    ordinary: 'atHome',
    extras: [{ kind: 'month', path: 'since', word: 'since' }],
  },
  { kind: 'day', path: 'died', word: 'died' },
  {
    kind: 'rows',
    path: 'receiving',
    word: 'receiving.personal',
    ordinary: 'nothing',
    start: { programme: 'tekun' },
    fields: [
      { kind: 'choice', path: 'programme', word: 'programme', choices: 'programme' },
      { kind: 'month', path: 'since', word: 'since' },
      { kind: 'money', path: 'monthly', word: 'monthly' },
    ],
  },
  { kind: 'choice', path: 'chooses', word: 'chooses', choices: 'chooses', hint: true },
  { kind: 'flag', path: 'appliesPersonally', word: 'appliesPersonally', ordinary: 'yes' },
  {
    kind: 'group',
    path: 'registeredElsewhere',
    word: 'registeredElsewhere',
    ordinary: 'no',
    fields: [
      { kind: 'text', path: 'household', word: 'registeredElsewhere.household', hint: true },
      { kind: 'choice', path: 'programme', word: 'programme', choices: 'programme' },
    ],
  },
]

export const MEMBER_SETS: readonly FieldSet[] = [
  { word: 'set.income', fields: MEANS },
  { word: 'set.health', fields: HEALTH },
  { word: 'set.family', fields: FAMILY },
  { word: 'set.standing', fields: STANDING },
]
