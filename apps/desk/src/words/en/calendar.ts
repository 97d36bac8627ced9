import type { calendar as zh } from '../zh-CN/calendar.ts'

export const calendar: Record<keyof typeof zh, string> = {
  'place.calendar': 'Calendar',
  'page.calendar': 'Official calendar',
  'calendar.about':
    'Working days follow the days off and the weekends worked instead that the General Office of the State Council announces. A deadline that leads into a year without a notice cannot be told, and the system says so instead of guessing.',
  'calendar.unknownFrom':
    '{{year}} is not known yet: a deadline in working days that leads into {{year}} cannot be told. Import the notice once it is out.',
  'calendar.counts': '{{off}} days off, {{worked}} weekend days worked',
  'calendar.shipped': 'comes with the system',
  'calendar.importedBy': 'imported by {{name}} on {{day}}',
  'calendar.off': 'Days off',
  'calendar.worked': 'Weekend days worked',
  'calendar.import': 'Import a year',
  'calendar.file': 'Calendar file (JSON)',
  'calendar.file.about': 'In the format of the public data set holiday-cn: year, papers, days (name, date, isOffDay).',
  'calendar.file.unreadable': 'This file is not JSON.',
  'calendar.known.new': 'not here yet',
  'calendar.known.same': 'the same is here already',
  'calendar.known.other': 'differs from what is here, and would take its place',
  'calendar.deadlines': '{{what}}: {{told}} deadlines can be told at last, {{moved}} fall on another day.',
  'calendar.take': 'Import {{year}}',
  'calendar.imported': '{{year}} was imported; deadlines are being counted anew.',
}
