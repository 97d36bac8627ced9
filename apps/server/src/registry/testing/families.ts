import { openHousehold } from '../commands/openHousehold.ts'
import { registerPerson } from '../commands/registerPerson.ts'
import { numberFor, type Songlin, VILLAGES } from './songlin.ts'

/** Registers somebody and gives their id. */
export async function register(here: Songlin, name: string, born = '1976-03-02', region: string = VILLAGES.柳溪) {
  const { person } = await here.doIt(registerPerson, { name, region, number: numberFor(born) })
  return person
}

/** A family of three in a village, a household since 2020: head, spouse, child. */
export async function openFamily(here: Songlin, name: string, region: string = VILLAGES.柳溪, on = '2020-01-01') {
  const head = await register(here, `${name}甲`, '1976-03-02', region)
  const spouse = await register(here, `${name}乙`, '1978-05-06', region)
  const child = await register(here, `${name}丙`, '2010-09-01', region)
  const members = [
    { person: head, relation: 'head' },
    { person: spouse, relation: 'spouse' },
    { person: child, relation: 'son' },
  ]
  const { household } = await here.doIt(openHousehold, { region, residence: 'rural', on, members })
  return { household, head, spouse, child }
}
