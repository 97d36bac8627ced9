import { HOUSE, PROPERTY, VEHICLE } from './codes.ts'
import type { HouseholdDraft } from './columns.ts'
import { flag } from './health.ts'
import type { Random } from './random.ts'
import type { Stratum } from './shares.ts'

/** Land and property: found to comply, found to exceed, or listed item by item. Amounts in fen. */
export function addProperty(household: HouseholdDraft, stratum: Stratum, on: number, random: Random): void {
  const { facts } = household
  facts.承包土地 = flag(!stratum.urban && random.chance(0.9))
  facts.集体收益 = flag(!stratum.urban && random.chance(0.3))
  facts.易地搬迁进城 = flag(stratum.urban && random.chance(0.04))
  const assisted = stratum.standing !== 'ordinary'
  facts.财产结论 = random.choice(assisted ? [84, 1, 15] : [35, 10, 55])
  if (facts.财产结论 !== PROPERTY.itemised) return
  facts.存款 = Math.round(random.skewed(assisted ? 4_000 : 40_000, 0.9)) * 100
  facts.有价证券 = random.chance(assisted ? 0.01 : 0.08) ? random.whole(1, 60) * 1000_00 : 0
  facts.商业保险现值 = random.chance(assisted ? 0.05 : 0.2) ? random.whole(1, 50) * 1000_00 : 0
  facts.出借款 = random.chance(0.04) ? random.whole(1, 30) * 1000_00 : 0
  addThings(household, assisted, stratum.urban, on, random)
}

function addThings(household: HouseholdDraft, assisted: boolean, urban: boolean, on: number, random: Random): void {
  if (random.chance(assisted ? 0.02 : 0.45))
    household.车辆.push({
      车辆类别: VEHICLE.car,
      车辆现值: random.whole(1, 25) * 10_000_00,
      车辆购日: on - random.whole(30, 4000),
    })
  if (random.chance(0.25))
    household.车辆.push({
      车辆类别: VEHICLE.motorcycle,
      车辆现值: random.whole(5, 80) * 100_00,
      车辆购日: on - random.whole(30, 4000),
    })
  if (!urban && random.chance(0.03))
    household.车辆.push({
      车辆类别: VEHICLE.farmMachinery,
      车辆现值: random.whole(2, 20) * 10_000_00,
      车辆购日: on - random.whole(30, 4000),
    })
  const homes = random.chance(assisted ? 0.03 : 0.2) ? 2 : 1
  for (let at = 0; at < homes; at++)
    household.房屋.push({
      房屋用途: HOUSE.home,
      房屋面积: random.whole(40, 160),
      房屋购日: on - random.whole(200, 9000),
    })
  if (random.chance(assisted ? 0.005 : 0.04))
    household.房屋.push({
      房屋用途: HOUSE.shop,
      房屋面积: random.whole(15, 120),
      房屋购日: on - random.whole(200, 6000),
    })
  if (random.chance(assisted ? 0.01 : 0.07))
    household.经营主体.push({ 注册资本: random.choice([30, 40, 30]) * random.whole(1, 10) * 10_000_00 })
}
