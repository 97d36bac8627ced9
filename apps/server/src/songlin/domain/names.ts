import { draw, oneOf } from './draws.ts'

/** Common surnames, the most common first; who bears which is drawn, and none is anybody's. */
const SURNAMES = [
  ...'王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任',
]
const MORE_SURNAMES = [
  ...'姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱覃武戈冉',
]

/** Given names as they were given: by sex and by the time of birth. Joined from parts, they name nobody. */
const PARTS = {
  old: {
    male: [[...'光明国文德正世天永大'], [...'福贵才林清山华发全顺']],
    female: [[...'秀桂玉素淑兰菊春凤翠'], [...'英珍芳兰芝莲香容碧琼']],
  },
  middle: {
    male: [[...'建志晓小海永长兴开俊'], [...'军平强勇华斌波林涛刚']],
    female: [[...'晓小春红海雪丽艳玉冬'], [...'梅燕琴霞萍玲华英红蓉']],
  },
  young: {
    male: [[...'子浩宇俊梓铭嘉泽思一'], [...'轩然豪涵杰宇航阳晨睿']],
    female: [[...'子雨梓欣思佳诗语一若'], [...'涵萱怡妍琪彤悦瑶桐溪']],
  },
} as const

export function surnameOf(seed: number, ...of: readonly number[]): string {
  const common = draw(seed, ...of, 1) < 0.8
  return oneOf(common ? SURNAMES : MORE_SURNAMES, draw(seed, ...of, 2))
}

/** A given name for somebody of that sex born in that year: two characters, now and then one. */
export function givenName(sex: 'male' | 'female', year: number, seed: number, ...of: readonly number[]): string {
  const [first, second] = PARTS[year < 1965 ? 'old' : year < 1998 ? 'middle' : 'young'][sex]
  const last = oneOf(second, draw(seed, ...of, 3))
  return draw(seed, ...of, 4) < 0.12 ? last : `${oneOf(first, draw(seed, ...of, 5))}${last}`
}
