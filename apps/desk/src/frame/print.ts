const YUAN = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const WHOLE = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })

/** 1234.5 → 1,234.50; the unit stands in the heading or behind. */
export function printYuan(amount: number): string {
  return YUAN.format(amount)
}

/** +1,234.50 or −1,234.50, with a true minus sign. */
export function printChange(amount: number): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : ''
  return sign + YUAN.format(Math.abs(amount))
}

export function printCount(count: number): string {
  return WHOLE.format(count)
}

/** The day in the county, whatever zone the machine is in. */
export function todayInChina(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
}
