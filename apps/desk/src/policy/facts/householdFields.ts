import type { Field, FieldSet } from './fields.ts'

/** Facts of the household, the most needed first. */
const STANDING: readonly Field[] = [
  { kind: 'choice', path: 'residence', word: 'residence', choices: 'residence', first: true, hint: true },
  {
    kind: 'itemised',
    path: 'property',
    word: 'property',
    choices: 'property',
    opens: 'itemised',
    start: {},
    first: true,
    ordinary: 'compliant',
    fields: [
      { kind: 'money', path: 'deposits', word: 'property.deposits' },
      { kind: 'money', path: 'securities', word: 'property.securities' },
      { kind: 'money', path: 'insurance', word: 'property.insurance' },
      { kind: 'money', path: 'lentOut', word: 'property.lentOut' },
      {
        kind: 'rows',
        path: 'vehicles',
        word: 'property.vehicles',
        start: { kind: 'car' },
        fields: [
          { kind: 'choice', path: 'kind', word: 'vehicle.kind', choices: 'vehicle' },
          { kind: 'money', path: 'value', word: 'vehicle.value' },
          { kind: 'day', path: 'boughtOn', word: 'boughtOn' },
        ],
      },
      {
        kind: 'rows',
        path: 'houses',
        word: 'property.houses',
        start: { use: 'home' },
        fields: [
          { kind: 'choice', path: 'use', word: 'house.use', choices: 'house' },
          { kind: 'count', path: 'areaM2', word: 'house.area' },
          { kind: 'day', path: 'boughtOn', word: 'boughtOn' },
        ],
      },
      {
        kind: 'rows',
        path: 'businesses',
        word: 'property.businesses',
        start: { registeredCapital: 0 },
        fields: [{ kind: 'money', path: 'registeredCapital', word: 'business.capital' }],
      },
    ],
  },
  {
    kind: 'rows',
    path: 'receiving',
    word: 'receiving',
    ordinary: 'nothing',
    first: true,
    start: { programme: 'dibao' },
    fields: [
      { kind: 'choice', path: 'programme', word: 'programme', choices: 'programme' },
      { kind: 'month', path: 'since', word: 'since' },
      { kind: 'money', path: 'monthly', word: 'monthly' },
      { kind: 'month', path: 'until', word: 'until', rare: true },
      { kind: 'choice', path: 'category', word: 'category', choices: 'category', rare: true },
    ],
  },
  {
    kind: 'rows',
    path: 'deductions',
    needs: [['monthly']],
    word: 'deductions',
    ordinary: 'noneDeclared',
    first: true,
    start: { kind: 'rigid.medical' },
    fields: [
      { kind: 'choice', path: 'kind', word: 'deduction.kind', choices: 'deduction' },
      { kind: 'money', path: 'monthly', word: 'monthly' },
      { kind: 'flag', path: 'verified', word: 'verified' },
    ],
  },
  {
    kind: 'group',
    path: 'event',
    word: 'event',
    ordinary: 'noEvent',
    first: true,
    fields: [
      { kind: 'choice', path: 'kind', word: 'event.kind', choices: 'eventKind' },
      { kind: 'choice', path: 'cause', word: 'event.cause', choices: 'eventCause' },
      { kind: 'day', path: 'on', word: 'event.on' },
      { kind: 'region', path: 'place', word: 'event.place' },
      { kind: 'money', path: 'selfPaid', word: 'event.selfPaid' },
      { kind: 'money', path: 'otherAid', word: 'event.otherAid' },
      { kind: 'flag', path: 'beyondOwnMeans', word: 'event.beyondOwnMeans' },
      { kind: 'count', path: 'days', word: 'event.days' },
    ],
  },
]

const PLACE: readonly Field[] = [
  { kind: 'choice', path: 'livesIn.kind', word: 'livesIn.kind', choices: 'residence' },
  { kind: 'month', path: 'livesIn.since', word: 'livesIn.since' },
  { kind: 'region', path: 'hukou', word: 'hukou', ordinary: 'hukouHere' },
  {
    kind: 'flagWith',
    path: 'residencePermit',
    word: 'residencePermit',
    extras: [{ kind: 'day', path: 'since', word: 'sinceDay' }],
  },
  { kind: 'flag', path: 'land.contracted', word: 'land.contracted' },
  { kind: 'flag', path: 'land.collectiveShare', word: 'land.collectiveShare' },
  { kind: 'flag', path: 'land.relocatedToTown', word: 'land.relocatedToTown' },
]

const MEANS: readonly Field[] = [
  {
    kind: 'group',
    path: 'incomePeriod',
    needs: [['from'], ['until']],
    word: 'incomePeriod',
    fields: [
      { kind: 'month', path: 'from', word: 'from' },
      { kind: 'month', path: 'until', word: 'until' },
    ],
  },
  {
    kind: 'group',
    path: 'expenditure12Months',
    word: 'expenditure',
    hint: true,
    fields: [
      { kind: 'money', path: 'medical', word: 'expenditure.medical' },
      { kind: 'money', path: 'education', word: 'expenditure.education' },
      { kind: 'money', path: 'living', word: 'expenditure.living' },
      { kind: 'money', path: 'rehabilitation', word: 'expenditure.rehabilitation' },
      { kind: 'money', path: 'other', word: 'expenditure.other' },
    ],
  },
  {
    kind: 'group',
    path: 'formerlyPoor',
    needs: [['kind']],
    word: 'formerlyPoor',
    fields: [
      { kind: 'choice', path: 'kind', word: 'formerlyPoor.kind', choices: 'formerlyPoor' },
      { kind: 'month', path: 'since', word: 'since' },
    ],
  },
  { kind: 'flag', path: 'stableIncome', word: 'stableIncome' },
]

const APPLYING: readonly Field[] = [
  {
    kind: 'group',
    path: 'applied',
    word: 'applied',
    fields: [
      { kind: 'day', path: 'on', word: 'applied.on' },
      { kind: 'choice', path: 'by', word: 'applied.by', choices: 'appliedBy' },
      { kind: 'choices', path: 'programmes', word: 'applied.programmes', choices: 'programme' },
    ],
  },
  { kind: 'choice', path: 'aidFor', word: 'aidFor', choices: 'aidFor', ordinary: 'family' },
  { kind: 'flag', path: 'voluntary', word: 'voluntary' },
  {
    kind: 'rows',
    path: 'received',
    needs: [['on']],
    word: 'received',
    ordinary: 'nothing',
    start: { programme: 'temporaryAid' },
    fields: [
      { kind: 'choice', path: 'programme', word: 'programme', choices: 'programme' },
      { kind: 'day', path: 'on', word: 'on' },
      { kind: 'money', path: 'once', word: 'once' },
    ],
  },
  {
    kind: 'rows',
    path: 'indices',
    needs: [['month']],
    word: 'indices',
    start: {},
    fields: [
      { kind: 'month', path: 'month', word: 'month' },
      { kind: 'share', path: 'cpi', word: 'indices.cpi' },
      { kind: 'share', path: 'food', word: 'indices.food' },
    ],
  },
]

export const HOUSEHOLD_SETS: readonly FieldSet[] = [
  { word: 'set.standing', fields: STANDING },
  { word: 'set.place', fields: PLACE },
  { word: 'set.means', fields: MEANS },
  { word: 'set.applying', fields: APPLYING },
]
